import { recipientsOf, staffOf } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { InjectEvents } from './events';

const aboutInject = ({ number }: { number: number }, state: State) =>
  staffOf(recipientsOf(number, state), state);

export const audience: Audiences<keyof InjectEvents> = {
  InjectPlanned: ({ recipients }, state) => staffOf(recipients, state),
  InjectScheduled: aboutInject,
  InjectHeld: aboutInject,
  InjectResumed: aboutInject,
  InjectSkipped: aboutInject,
  InjectRestored: aboutInject,
  InjectEdited: ({ number, recipients }, state) => staffOf(recipients ?? recipientsOf(number, state), state),
  InjectImprovised: ({ recipients }, state) => staffOf(recipients, state),
  InjectReleased: ({ to }, state) => staffOf(to, state),
};
