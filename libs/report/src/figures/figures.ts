import type { ExerciseEvent, State } from '@tocsin/engine';
import type { Address, Tlp } from '@tocsin/scenario';
import {
  expecting,
  flowing,
  flowOf,
  outcomesOf,
  owing,
  publicity,
  type ActionOutcome,
  type DutyOutcome,
  type Flow,
  type FlowEvents,
  type Outcomes,
  type Publicity,
} from './counts';
import type { Figure } from './figure';
import { loading, type Load } from './load';
import { deciding, reading, responding } from './messages';
import { answering, declaring, handling, informing, reporting } from './plan';
import { openLog } from './reading';
import { judging, type Judged } from './severity';
import { sinceReset } from './since-reset';

export interface LevelStep {
  at: number;
  level: string;
  rank: number;
  seq: number;
}
export interface SeverityStep {
  at: number;
  case: string;
  severity: string;
  score: number;
  agreed: boolean;
  seq: number;
}

/** Something was passed on beyond its TLP label. */
export interface BreachStep {
  at: number;
  organisation: string;
  tlp: Tlp;
  /** The message that was passed on. */
  shared: string;
  /** To whom it should not have gone. */
  to: Address[];
  seq: number;
}

/** Everything that is counted from a log. docs/FIGURES.md says how. */
export interface Figures {
  /** The exercise at its end. */
  state: State;
  /** How far it has come, exercise time. */
  until: number;
  figures: Figure[];
  outcomes: Outcomes;
  actions: ActionOutcome[];
  duties: DutyOutcome[];
  levels: LevelStep[];
  severities: SeverityStep[];
  judged: Judged;
  flow: Flow;
  flowEvents: FlowEvents;
  load: Load;
  publicity: Publicity;
  breaches: BreachStep[];
}

/** Counts all figures in one pass over a log; of an exercise that was reset, those since then. */
export function figuresOf(events: Iterable<ExerciseEvent>): Figures {
  const count = countFigures();
  count.read(sinceReset([...events]));
  return count.found();
}

/** Counts all figures of a log that is read piece by piece, in order, each event once. */
export function countFigures(): { read: (events: Iterable<ExerciseEvent>) => void; found: () => Figures } {
  const single = [reading(), deciding(), reporting(), informing()];
  const several = [responding(), handling(), declaring(), answering()];
  const [expected, owed, flow] = [expecting(), owing(), flowing()];
  const [load, heard, judged] = [loading(), publicity(), judging()];
  const [levels, severities, breaches]: [LevelStep[], SeverityStep[], BreachStep[]] = [[], [], []];
  const steps = {
    on: {
      LevelDeclared: ({ data, time, seq }: ExerciseEvent<'LevelDeclared'>) => {
        levels.push({ at: time, level: data.level, rank: data.rank, seq });
      },
      CaseEvaluated: ({ data, time, seq }: ExerciseEvent<'CaseEvaluated'>) => {
        const { severity, score, agreed } = data;
        severities.push({ at: time, case: data.case, severity, score, agreed, seq });
      },
      TlpBreached: ({ data, time, seq }: ExerciseEvent<'TlpBreached'>) => {
        const { organisation, tlp, shared, to } = data;
        breaches.push({ at: time, organisation, tlp, shared, to, seq });
      },
    },
    found: () => undefined,
  };
  const {
    state,
    read,
    until: reached,
  } = openLog([...single, ...several, expected, owed, flow, load, heard, judged, steps]);
  return {
    read,
    found: () => {
      const until = reached();
      const actions = expected.found(state, until);
      const flowEvents = flow.found(state, until);
      return {
        state,
        until,
        figures: [
          ...single.map((reader) => reader.found(state, until)),
          ...several.flatMap((reader) => reader.found(state, until)),
        ],
        outcomes: outcomesOf(actions),
        actions,
        duties: owed.found(state, until),
        levels,
        severities,
        judged: judged.found(state, until),
        flow: flowOf(flowEvents),
        flowEvents,
        load: load.found(state, until),
        publicity: heard.found(state, until),
        breaches,
      };
    },
  };
}
