import { organisationOfPerson, staffOf } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { TlpEvents } from './events';

export const audience: Audiences<keyof TlpEvents> = {
  // That it is known is for the evaluation alone.
  TlpBreached: ({ person }, state) => staffOf(organisationOfPerson(person, state), state),
};
