import type { State } from '@tocsin/engine';
import { Address, tasksOf, type GuidedTask } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';

/** What was released so long ago is still at hand, and what comes within it is about to happen; milliseconds. */
export const AT_HAND = 15 * MINUTE;

export interface Guidance extends GuidedTask {
  observed: number;
  /** Exercise time of the next inject that calls for it, when that is soon. */
  coming?: number;
  /** An inject that calls for it is being dealt with. */
  happening: boolean;
}

/** The evaluation guide with what has been observed, what is happening, and what is about to. `now` is exercise time. */
export function guideOf(state: State, now: number): Guidance[] {
  const observations = Object.values(state.observations).filter(({ withdrawn }) => withdrawn === undefined);
  return tasksOf(state.script?.objectives ?? []).map((found) => {
    const { task } = found;
    const numbers = new Set([...task.injects, ...task.actions.map((action) => Number(action.split('/')[0]))]);
    const injects = [...numbers].flatMap((number) => state.injects[number] ?? []);
    const coming = injects
      .filter(({ standing, due }) => standing === 'scheduled' && due !== undefined && due - now <= AT_HAND)
      .map(({ due = 0 }) => due);
    return {
      ...found,
      observed: observations.filter((one) => one.task === task.id).length,
      happening: injects.some(({ released }) => released && now - released.at <= AT_HAND),
      ...(coming.length > 0 ? { coming: Math.min(...coming) } : {}),
    };
  });
}

/** Injects that an organisation has at hand, newest first; without one, those of all. */
export function injectsAtHand(state: State, organisation: string | undefined, now: number): number[] {
  return Object.values(state.injects)
    .filter(({ released }) => released && now - released.at <= AT_HAND && released.at <= now)
    .filter(({ released }) => !organisation || reaches(released?.to ?? [], organisation, state))
    .sort((a, b) => (b.released?.at ?? 0) - (a.released?.at ?? 0))
    .slice(0, 5)
    .map(({ number }) => number);
}

function reaches(to: readonly string[], organisation: string, { exercise }: State): boolean {
  const sector = exercise?.organisations.find(({ id }) => id === organisation)?.sector;
  return to.some(
    (address) =>
      address === 'everyone' ||
      address === Address.organisation(organisation) ||
      (sector !== undefined && address === Address.sector(sector)) ||
      address.endsWith(`@${organisation}`),
  );
}
