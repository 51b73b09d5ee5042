import { addPlay, organisationOf, type Expected, type State } from '@tocsin/engine';
import { SWAMPED_FROM } from '@tocsin/report';

function isOpen({ state: standing, since, took, deadline }: Expected, time: number, state: State): boolean {
  if (since > time) return false;
  if (standing === 'open') return true;
  const end = standing === 'met' ? addPlay(since, took ?? 0, state.exercise?.nights ?? []) : deadline;
  return end > time;
}

/** Expected actions that were open for an organisation at an exercise time, but for one of them. */
export function openAt(organisation: string, time: number, state: State, but?: string): number {
  return Object.values(state.expected).filter(
    (one) => one.key !== but && isOpen(one, time, state) && organisationOf(one.party, state) === organisation,
  ).length;
}

/** Organisations at which too much was open at once, by the number by which the report counts it. */
export function swampedOnes(state: State): Set<string> {
  const ofEach = new Map<string, Expected[]>();
  for (const one of Object.values(state.expected)) {
    const organisation = organisationOf(one.party, state);
    if (organisation) ofEach.set(organisation, [...(ofEach.get(organisation) ?? []), one]);
  }
  const swamped = [...ofEach].filter(([, all]) =>
    all.some(({ since }) => all.filter((one) => isOpen(one, since, state)).length >= SWAMPED_FROM),
  );
  return new Set(swamped.map(([organisation]) => organisation));
}
