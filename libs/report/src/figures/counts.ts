import { organisationOf, type State } from '@tocsin/engine';
import type { Address } from '@tocsin/scenario';
import { organisationsOf } from './messages';
import type { Reader } from './reading';
import { teamOf, teamsOf } from './team';

/** How many expected actions came in time, late, not at all, or are still open. */
export interface Outcome {
  met: number;
  late: number;
  missed: number;
  open: number;
}
export interface Outcomes {
  all: Outcome;
  byOrganisation: Record<string, Outcome>;
  byObjective: Record<string, Outcome>;
  byPhase: Record<string, Outcome>;
}

const nothing = (): Outcome => ({ met: 0, late: 0, missed: 0, open: 0 });

/** Expected actions, counted at the end: per organisation, and by the objective and phase of their inject. */
export function outcomesOf(state: State): Outcomes {
  const outcomes: Outcomes = { all: nothing(), byOrganisation: {}, byObjective: {}, byPhase: {} };
  for (const { state: standing, late, party, inject } of Object.values(state.expected)) {
    const outcome = standing === 'met' ? (late ? 'late' : 'met') : standing;
    const { objective, phase } = state.injects[inject] ?? {};
    outcomes.all[outcome]++;
    for (const organisation of organisationsOf([party], state).slice(0, 1))
      (outcomes.byOrganisation[organisation] ??= nothing())[outcome]++;
    if (objective) (outcomes.byObjective[objective] ??= nothing())[outcome]++;
    if (phase) (outcomes.byPhase[phase] ??= nothing())[outcome]++;
  }
  return outcomes;
}

export interface DutyOutcome {
  organisation: string;
  duty: string;
  step: string;
  state: 'open' | 'met' | 'late' | 'missed';
  due?: number;
  submitted?: number;
}

/** Every step of every duty that began, and how it ended. */
export const dutiesOf = (state: State): DutyOutcome[] =>
  Object.values(state.obligations).flatMap(({ organisation, duty, steps }) =>
    steps.map(({ step, state: standing, due, submitted }) => ({
      organisation,
      duty,
      step,
      state: standing,
      ...(due === undefined ? {} : { due }),
      ...(submitted === undefined ? {} : { submitted }),
    })),
  );

/** Who informed whom, and how often: messages, reports to the CSIRTs, released documents, answers. */
export type Flow = Record<string, Record<string, number>>;

export function flowing(): Reader<Flow> {
  const flow: Flow = {};
  const add = (from: string | undefined, to: readonly string[]): void => {
    if (!from) return;
    for (const one of to)
      if (one !== from) {
        const row = (flow[from] ??= {});
        row[one] = (row[one] ?? 0) + 1;
      }
  };
  return {
    on: {
      MessageSent: ({ data }, state) =>
        add(organisationOf(data.from, state), organisationsOf(data.to, state)),
      IncidentReported: ({ data }, state) =>
        add(
          data.organisation,
          (state.exercise?.organisations ?? []).filter(({ kind }) => kind === 'csirt').map(({ id }) => id),
        ),
      InformationGiven: ({ data }, state) =>
        add(
          data.organisation,
          [state.informationRequests[data.request]?.organisation ?? ''].filter((id) => id !== ''),
        ),
    },
    found: () => flow,
  };
}

/** So long is one step of a figure over time, exercise milliseconds. */
export const STEP = 15 * 60_000;

/** How much the public heard of an exercise, and how often the authorities spoke, in steps of a quarter of an hour. */
export interface Publicity {
  step: number;
  press: number[];
  statements: number[];
}
const PUBLIC = new Set(['news', 'social', 'television']);

export function publicity(): Reader<Publicity> {
  const press: number[] = [];
  const statements: number[] = [];
  const count = (list: number[], time: number): void => {
    const place = Math.floor(time / STEP);
    while (list.length <= place) list.push(0);
    list[place]!++;
  };
  return {
    on: {
      MessageDelivered: ({ data, time }) => {
        if (PUBLIC.has(data.channel)) count(press, time);
      },
      DocumentReleased: ({ data, time }, state) => {
        if (state.documents[data.document]?.kind === 'statement') count(statements, time);
      },
    },
    found: ({ clock }) => {
      const length = Math.max(press.length, statements.length, Math.ceil(clock.exercise / STEP));
      const filled = (list: number[]) => Array.from({ length }, (_, place) => list[place] ?? 0);
      return { step: STEP, press: filled(press), statements: filled(statements) };
    },
  };
}

/** What is asked of a cell or organisation at once makes it idle, busy, or swamped. */
export const BUSY_FROM = 1;
export const SWAMPED_FROM = 5;

/** The most that was asked at once, in each quarter of an hour: actions, tasks, information. */
export interface Load {
  step: number;
  /** Of a cell, or of an organisation outside of its cells; by address. */
  byTeam: Record<Address, number[]>;
  /** Of an organisation with its cells; bodies of several belong to none. */
  byOrganisation: Record<string, number[]>;
}

export function loading(): Reader<Load> {
  const open: Record<string, number> = {};
  const most: Record<string, number[]> = {};
  const whose = new Map<string, string[]>();
  const reach = (whom: string, time: number): void => {
    const list = (most[whom] ??= []);
    const place = Math.floor(time / STEP);
    const before = open[whom] ?? 0;
    while (list.length < place) list.push(list.length === 0 ? 0 : before);
    list[place] = Math.max(list[place] ?? 0, before);
  };
  const change = (whom: string, by: 1 | -1, time: number): void => {
    reach(whom, time);
    open[whom] = (open[whom] ?? 0) + by;
    reach(whom, time);
  };
  const begin = (key: string, party: Address, time: number, state: State): void => {
    const team = teamOf(party, state);
    if (!team || whose.has(key)) return;
    const organisation = organisationOf(team, state);
    const borne = organisation ? [team, organisation] : [team];
    whose.set(key, borne);
    for (const whom of borne) change(whom, 1, time);
  };
  const end = (key: string, time: number): void => {
    for (const whom of whose.get(key) ?? []) change(whom, -1, time);
    whose.delete(key);
  };
  return {
    on: {
      ActionExpected: ({ data, time }, state) => begin(data.key, data.party, time, state),
      ActionMet: ({ data, time }) => end(data.key, time),
      ActionMissed: ({ data, time }) => end(data.key, time),
      TaskOpened: ({ data, time }, state) =>
        begin(data.task, `organisation:${data.organisation}`, time, state),
      TaskMoved: ({ data, time }) => (data.to === 'open' ? undefined : end(data.task, time)),
      InformationRequested: ({ data, time }, state) =>
        begin(data.request, `organisation:${data.to}`, time, state),
      InformationGiven: ({ data, time }) => end(data.request, time),
    },
    found: (state) => {
      const length = Math.max(1, Math.ceil(state.clock.exercise / STEP));
      const filled = (whom: string): [string, number[]] => {
        const list = most[whom] ?? [];
        const last = open[whom] ?? 0;
        return [
          whom,
          Array.from({ length }, (_, place) => (place < list.length ? (list[place] ?? 0) : last)),
        ];
      };
      return {
        step: STEP,
        byTeam: Object.fromEntries(teamsOf(state).map(filled)),
        byOrganisation: Object.fromEntries((state.exercise?.organisations ?? []).map(({ id }) => filled(id))),
      };
    },
  };
}
