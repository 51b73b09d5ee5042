import { organisationOf, playBetween, type State } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { organisationsOf } from './messages';
import type { Reader } from './reading';
import { isPublic } from '@tocsin/scenario';

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

/** An expected action and how it ended, with the objective and phase of its inject. */
export interface ActionOutcome {
  key: string;
  organisation?: string;
  objective?: string;
  phase?: string;
  outcome: keyof Outcome;
  /** Exercise time at which it was asked, milliseconds. */
  at: number;
  events: number[];
}

/** Every expected action, and how it ended. */
export function expecting(): Reader<ActionOutcome[]> {
  const events = new Map<string, number[]>();
  return {
    on: {
      ActionExpected: ({ data, seq }) => void events.set(data.key, [seq]),
      ActionMet: ({ data, seq }) => void events.get(data.key)?.push(data.evidence, seq),
      ActionMissed: ({ data, seq }) => void events.get(data.key)?.push(seq),
    },
    found: (state) =>
      Object.values(state.expected).map(({ key, state: standing, late, party, inject, since }) => {
        const { objective, phase } = state.injects[inject] ?? {};
        return {
          key,
          organisation: organisationsOf([party], state)[0],
          objective,
          phase,
          outcome: standing === 'met' ? (late ? 'late' : 'met') : standing,
          at: since,
          events: events.get(key) ?? [],
        };
      }),
  };
}

/** Expected actions, counted at the end: per organisation, and by the objective and phase of their inject. */
export function outcomesOf(actions: readonly ActionOutcome[]): Outcomes {
  const outcomes: Outcomes = { all: nothing(), byOrganisation: {}, byObjective: {}, byPhase: {} };
  for (const { organisation, objective, phase, outcome } of actions) {
    outcomes.all[outcome]++;
    if (organisation) (outcomes.byOrganisation[organisation] ??= nothing())[outcome]++;
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
  /** Sequences of the events that made it owed, and of the one that ended it. */
  events: number[];
}

/** Every step of every duty that began, and how it ended. */
export function owing(): Reader<DutyOutcome[]> {
  const events = new Map<string, number[]>();
  const note = (obligation: string, steps: readonly { step: string }[], seq: number): void => {
    for (const { step } of steps) {
      const key = `${obligation}/${step}`;
      events.set(key, [...(events.get(key) ?? []), seq]);
    }
  };
  return {
    on: {
      DutyOpened: ({ data, seq }) => note(data.obligation, data.steps, seq),
      DutyClassified: ({ data, seq }) => note(data.obligation, data.steps, seq),
      DutyStepSubmitted: ({ data, seq }) => note(data.obligation, [data, ...data.steps], seq),
      DutyStepMissed: ({ data, seq }) => note(data.obligation, [data], seq),
    },
    found: (state) =>
      Object.values(state.obligations).flatMap(({ id, organisation, duty, steps }) =>
        steps.map(({ step, state: standing, due, submitted }) => ({
          organisation,
          duty,
          step,
          state: standing,
          ...(due === undefined ? {} : { due }),
          ...(submitted === undefined ? {} : { submitted }),
          events: events.get(`${id}/${step}`) ?? [],
        })),
      ),
  };
}

/** Who informed whom, and how often: messages, reports to the CSIRTs, released documents, answers. */
export type Flow = Record<string, Record<string, number>>;
/** The same, as the sequences of the events. */
export type FlowEvents = Record<string, Record<string, number[]>>;

export function flowing(): Reader<FlowEvents> {
  const flow: FlowEvents = {};
  const add = (from: string | undefined, to: readonly string[], seq: number): void => {
    if (!from) return;
    for (const one of to) if (one !== from) ((flow[from] ??= {})[one] ??= []).push(seq);
  };
  return {
    on: {
      MessageSent: ({ data, seq }, state) =>
        add(organisationOf(data.from, state), organisationsOf(data.to, state), seq),
      IncidentReported: ({ data, seq }, state) =>
        add(
          data.organisation,
          (state.exercise?.organisations ?? []).filter(({ kind }) => kind === 'csirt').map(({ id }) => id),
          seq,
        ),
      InformationGiven: ({ data, seq }, state) =>
        add(
          data.organisation,
          [state.informationRequests[data.request]?.organisation ?? ''].filter((id) => id !== ''),
          seq,
        ),
    },
    found: () => flow,
  };
}

export const flowOf = (events: FlowEvents): Flow =>
  Object.fromEntries(
    Object.entries(events).map(([from, row]) => [
      from,
      Object.fromEntries(Object.entries(row).map(([to, seqs]) => [to, seqs.length])),
    ]),
  );

/** So long is one step of a figure over time, exercise milliseconds. */
export const STEP = 15 * MINUTE;

/** The steps, of so many, in which one played: not those that lie wholly in a night break. */
export const playedSteps = (length: number, { exercise }: State): number[] =>
  Array.from({ length }, (_, index) => index).filter(
    (place) => playBetween(place * STEP, (place + 1) * STEP, exercise?.nights ?? []) > 0,
  );

/** How much the public heard of an exercise, and how often the authorities spoke, in steps of a quarter of an hour. */
export interface Publicity {
  step: number;
  press: number[];
  statements: number[];
  /** The sequences of the events of each step. */
  events: { press: number[][]; statements: number[][] };
}

export function publicity(): Reader<Publicity> {
  const press: number[][] = [];
  const statements: number[][] = [];
  const count = (list: number[][], time: number, seq: number): void => {
    const place = Math.floor(time / STEP);
    while (list.length <= place) list.push([]);
    list[place]!.push(seq);
  };
  return {
    on: {
      MessageDelivered: ({ data, time, seq }) => {
        if (isPublic(data.channel)) count(press, time, seq);
      },
      DocumentReleased: ({ data, time, seq }, state) => {
        if (state.documents[data.document]?.kind === 'statement') count(statements, time, seq);
      },
    },
    found: (_state, until) => {
      const length = Math.max(press.length, statements.length, Math.ceil(until / STEP));
      const filled = (list: number[][]) => Array.from({ length }, (_, index) => list[index] ?? []);
      const events = { press: filled(press), statements: filled(statements) };
      const counted = (list: number[][]) => list.map((seqs) => seqs.length);
      return { step: STEP, press: counted(events.press), statements: counted(events.statements), events };
    },
  };
}
