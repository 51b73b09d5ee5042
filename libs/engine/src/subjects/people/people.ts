import type { State } from '../../core/state';
import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { PeopleState } from './state';

/** Who takes part, and as what. */
export const people = {
  state: (): PeopleState & Pick<State, 'people'> => ({ people: {}, commsCheck: false }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
