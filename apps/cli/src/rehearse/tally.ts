import type { State } from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import type { Rehearsed } from './rehearsal';

/** How often things happened over several rehearsals. */
export interface Tally {
  scenario: string;
  seed: number;
  runs: number;
  events: number;
  /** By number: in how many runs it was released. */
  injects: Record<string, number>;
  /** Injects that no run released. */
  neverReleased: number[];
  contingencies: Record<string, number>;
  conditions: Record<string, number>;
  /** By inject and option: how often it was chosen, defaults included. */
  options: Record<string, Record<string, number>>;
  /** By level of the emergency plan: in how many runs it was reached. Empty without a plan. */
  levels: Record<string, number>;
  /** How runs ended: the highest level and the one at ENDEX; how often. */
  endings: Record<string, number>;
  expected: { met: number; late: number; missed: number; open: number };
  refused: number;
}

export function emptyTally(scenario: Playable, seed: number): Tally {
  const zero = (kind: string) =>
    Object.fromEntries(
      scenario.injects.filter(({ trigger }) => isKind(trigger, kind)).map(({ number }) => [number, 0]),
    );
  return {
    scenario: scenario.id,
    seed,
    runs: 0,
    events: 0,
    injects: Object.fromEntries(scenario.injects.map(({ number }) => [number, 0])),
    neverReleased: [],
    contingencies: zero('ifMissing'),
    conditions: zero('when'),
    options: Object.fromEntries(
      scenario.injects.flatMap(({ number, decision }) =>
        decision ? [[number, Object.fromEntries(decision.options.map(({ id }) => [id, 0]))]] : [],
      ),
    ),
    levels: Object.fromEntries((scenario.emergencyPlan?.levels ?? []).map(({ id }) => [id, 0])),
    endings: {},
    expected: { met: 0, late: 0, missed: 0, open: 0 },
    refused: 0,
  };
}

export function count(tally: Tally, { events, refused, exercise }: Rehearsed): void {
  tally.runs++;
  tally.events += events.length;
  tally.refused += refused;
  for (const { type, data } of events) {
    if (type === 'InjectReleased')
      for (const group of [tally.injects, tally.contingencies, tally.conditions])
        if (data.number in group) group[data.number]!++;
    if (type === 'OptionChosen') {
      const options = tally.options[data.inject];
      if (options) options[data.option] = (options[data.option] ?? 0) + 1;
    }
  }
  countLevels(tally, exercise.state);
  for (const { state, late } of Object.values(exercise.state.expected))
    tally.expected[state === 'met' ? (late ? 'late' : 'met') : state]++;
  tally.neverReleased = Object.keys(tally.injects)
    .map(Number)
    .filter((number) => tally.injects[number] === 0);
}

function countLevels(tally: Tally, { plan, levels }: State): void {
  if (!plan) return;
  const first = Object.keys(tally.levels)[0] ?? '';
  const reached = new Set([first, ...levels.map(({ level }) => level)]);
  for (const level of reached) tally.levels[level] = (tally.levels[level] ?? 0) + 1;
  const highest = levels.reduce((high, one) => (one.rank > high.rank ? one : high), {
    level: first,
    rank: 0,
  });
  const ending = highest.level === plan.level ? plan.level : `${highest.level}, then ${plan.level}`;
  tally.endings[ending] = (tally.endings[ending] ?? 0) + 1;
}

const isKind = (trigger: unknown, kind: string): boolean =>
  typeof trigger === 'object' && trigger !== null && kind in trigger;
