import type { Lookup } from './lookup';
import type { Script } from './script';
import type { State } from './state';

/** The exercise in which something falls due, or follows from an event. */
export interface Course {
  state: State;
  script: Script;
  look: <T>(lookup: Lookup<T>) => T;
}
