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
