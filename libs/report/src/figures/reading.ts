import { emptyState, evolve, type EventType, type ExerciseEvent, type State } from '@tocsin/engine';

export type Listeners = {
  [T in EventType]?: (event: ExerciseEvent<T>, state: State) => void;
};

/** What is asked of the log: listens to some kinds of event, and gives its findings at the end. */
export interface Reader<Found> {
  on: Listeners;
  /** `until`: how far the exercise has come, exercise time. */
  found: (state: State, until: number) => Found;
}

/**
 * Reads a log once, for all readers together, also piece by piece. Each listener sees the exercise as it stood just
 * before the event.
 * @returns the exercise as far as the log has been read, and how to read on.
 */
export function openLog(readers: readonly Reader<unknown>[]): {
  state: State;
  read: (events: Iterable<ExerciseEvent>) => void;
  until: () => number;
} {
  const listeners = new Map<string, ((event: never, state: State) => void)[]>();
  for (const { on } of readers)
    for (const [type, listener] of Object.entries(on))
      listeners.set(type, [...(listeners.get(type) ?? []), listener as never]);
  const state = emptyState();
  let last = 0;
  return {
    state,
    // The clock says when it was last changed, and nothing of what came after.
    until: () => Math.max(state.clock.exercise, last),
    read(events) {
      for (const event of events) {
        for (const listener of listeners.get(event.type) ?? []) listener(event as never, state);
        evolve(state, event);
        last = event.time;
      }
    },
  };
}
