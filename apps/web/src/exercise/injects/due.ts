import type { Expected, InjectState, State } from '@tocsin/engine';

/** What asks for a facilitator's eye: expected actions that are late, injects held, injects to come. */
export interface Due {
  late: Expected[];
  held: InjectState[];
  next: InjectState[];
  /** Injects without an hour: they wait for something, or for a hand. */
  waiting: InjectState[];
}

const byDue = (a: InjectState, b: InjectState): number => (a.due ?? 0) - (b.due ?? 0) || a.number - b.number;

export function dueOf(state: State): Due {
  const injects = Object.values(state.injects);
  const standing = (wanted: InjectState['standing']) => injects.filter((one) => one.standing === wanted);
  return {
    late: Object.values(state.expected)
      .filter((one) => one.state === 'missed')
      .sort((a, b) => b.deadline - a.deadline),
    held: standing('held').sort(byDue),
    next: standing('scheduled').sort(byDue),
    waiting: standing('waiting').sort((a, b) => a.number - b.number),
  };
}

/** What is asked of someone and still open though its time is over, or was never done. */
export const lateOf = (state: State, now: number): Expected[] =>
  Object.values(state.expected).filter(
    (one) => one.state === 'missed' || (one.state === 'open' && one.deadline < now),
  );

/** The next inject that the clock will release. */
export function nextInject(state: State): InjectState | undefined {
  let next: InjectState | undefined;
  for (const inject of Object.values(state.injects))
    if (inject.standing === 'scheduled' && (!next || byDue(inject, next) < 0)) next = inject;
  return next;
}
