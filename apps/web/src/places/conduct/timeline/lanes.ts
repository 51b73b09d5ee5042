import type { InjectState, State } from '@tocsin/engine';
import { concrete, organisationOf } from '@tocsin/engine';
import { partsOf, type Text } from '@tocsin/scenario';
import { recipientsOf } from '../../../exercise/injects/reach';

export type Grouping = 'storyline' | 'organisation';

export interface Lane {
  id: string;
  /** Undefined: everybody's. */
  title?: Text;
  /** Those that have an hour, by it. */
  timed: InjectState[];
  /** Those that wait for something. */
  waiting: InjectState[];
}

export const EVERYONE = 'everyone';

/** When an inject was released, or is due. */
export const timeOf = ({ released, due }: InjectState): number | undefined => released?.at ?? due;

/** Every inject in its lane: its storyline, or each organisation that it goes to. */
export function lanesOf(state: State, by: Grouping): Lane[] {
  const lanes = new Map<string, Lane>();
  const lane = (id: string, title?: Text) => {
    const found = lanes.get(id) ?? { id, title, timed: [], waiting: [] };
    lanes.set(id, found);
    return found;
  };
  if (by === 'storyline') for (const { id, title } of state.script?.storylines ?? []) lane(id, title);
  else {
    lane(EVERYONE);
    for (const { id, name } of state.exercise?.organisations ?? []) lane(id, name);
  }
  for (const inject of Object.values(state.injects)) {
    const ids = by === 'storyline' ? [inject.storyline] : organisationsOf(inject, state);
    for (const id of ids) {
      const one = lane(id);
      if (timeOf(inject) === undefined) one.waiting.push(inject);
      else one.timed.push(inject);
    }
  }
  for (const { timed } of lanes.values())
    timed.sort((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0) || a.number - b.number);
  return [...lanes.values()].filter(
    ({ id, timed, waiting }) => id !== EVERYONE || timed.length + waiting.length > 0,
  );
}

function organisationsOf(inject: InjectState, state: State): string[] {
  const ids = concrete(recipientsOf(inject), state).map((to) =>
    partsOf(to).kind === 'everyone' ? EVERYONE : (organisationOf(to, state) ?? EVERYONE),
  );
  return ids.length > 0 ? [...new Set(ids)] : [EVERYONE];
}

/** Place of the first inject of a lane that is not before `time`. */
export function firstFrom(timed: readonly InjectState[], time: number): number {
  let low = 0;
  let high = timed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeOf(timed[middle]!) ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
