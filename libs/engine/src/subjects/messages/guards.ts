import type { Address } from '@tocsin/scenario';
import { receives } from '../../addresses/parties';
import { whoever, type Situation } from '../../core/command';
import { CONTROL } from '../../core/person';
import { Rejected } from '../../core/rejected';
import type { Message } from './state';

/** A message that the one who commands has received, or sent. Another's does not exist for them. */
export function messageOf(id: string, situation: Situation): Message {
  const { state } = situation;
  const message = state.messages[id];
  const person = whoever(situation);
  const to = [...(message?.to ?? []), ...(state.injects[message?.inject ?? 0]?.released?.to ?? [])];
  const mine =
    message &&
    (message.person === person.id || receives(person, message.person ? [...to, message.from] : to));
  if (!message || !(mine || CONTROL.some((part) => part === person.part)))
    throw new Rejected('unknown-message', `There is no message ${id}.`);
  return message;
}

/** @throws Rejected when an address is unknown here, or not one that people may write to. */
export function mustReceive(to: Address, { state, person, scenario }: Situation): void {
  const [kind = '', rest = ''] = to.split(':');
  const [id = '', at] = rest.split('@');
  const { exercise } = state;
  const known =
    to === 'control' ||
    (kind === 'organisation' && exercise?.organisations.some((one) => one.id === id)) ||
    (kind === 'cell' && exercise?.cells.some((one) => one.id === id)) ||
    (kind === 'role' &&
      at &&
      exercise?.roles.some((one) => one.id === id) &&
      exercise.organisations.some((one) => one.id === at)) ||
    (kind === 'persona' && scenario.personas.some((one) => one.id === id)) ||
    (kind === 'person' &&
      state.people[id] &&
      (state.people[id].organisation === person?.organisation || person?.part !== 'participant'));
  if (!known) throw new Rejected('unknown-recipient', `Nobody here answers to ${to}.`);
}
