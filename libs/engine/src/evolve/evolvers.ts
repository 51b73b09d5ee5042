import type { EventType, ExerciseEvent } from '../core/events';
import type { State } from '../core/state';

/** How one kind of event changes the state. */
export type Evolver<T extends EventType> = (state: State, event: ExerciseEvent<T>) => void;
export type Evolvers<T extends EventType> = { [K in T]: Evolver<K> };
