import { Address } from '@tocsin/scenario';
import { localControllersOf } from '../../addresses/groups';
import { receives } from '../../addresses/parties';
import { whoever, type Situation } from '../../core/command';
import { Rejected } from '../../core/rejected';
import type { Message } from './state';

/** A message of the one who commands. Another's does not exist for them. */
export function messageOf(id: string, situation: Situation): Message {
  const message = situation.state.messages[id];
  if (!message || !isTheirs(message, situation))
    throw new Rejected('unknown-message', `There is no message ${id}.`);
  return message;
}

/** Whether they received or sent it, or run the exercise: a local controller only that of the organisations concerned. */
function isTheirs({ to, inject, person, from }: Message, situation: Situation): boolean {
  const { state } = situation;
  const sent = person ? [from, Address.person(person)] : [];
  const received = [...to, ...(state.injects[inject ?? 0]?.released?.to ?? [])];
  const concerned = [...sent, ...received];
  return receives(whoever(situation), [
    ...concerned,
    Address.control,
    ...localControllersOf(concerned, state),
  ]);
}
