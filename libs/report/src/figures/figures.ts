import type { ExerciseEvent, State } from '@tocsin/engine';
import {
  dutiesOf,
  flowing,
  loading,
  outcomesOf,
  publicity,
  type DutyOutcome,
  type Flow,
  type Load,
  type Outcomes,
  type Publicity,
} from './counts';
import type { Figure } from './figure';
import { deciding, reading, responding } from './messages';
import { answering, declaring, handling, informing, reporting } from './plan';
import { readLog } from './reading';
import { judging, type Judged } from './severity';

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

/** Everything that is counted from a log. docs/FIGURES.md says how. */
export interface Figures {
  /** The exercise at its end. */
  state: State;
  figures: Figure[];
  outcomes: Outcomes;
  duties: DutyOutcome[];
  levels: LevelStep[];
  severities: SeverityStep[];
  judged: Judged;
  flow: Flow;
  load: Load;
  publicity: Publicity;
  /** How many times something was passed on beyond its TLP label, by organisation. */
  breaches: Record<string, number>;
}

/** Counts all figures in one pass over a log. */
export function figuresOf(events: Iterable<ExerciseEvent>): Figures {
  const single = [reading(), deciding(), reporting(), informing()];
  const several = [responding(), handling(), declaring(), answering()];
  const [flow, load, heard, judged] = [flowing(), loading(), publicity(), judging()];
  const levels: LevelStep[] = [];
  const severities: SeverityStep[] = [];
  const steps = {
    on: {
      LevelDeclared: ({ data, time, seq }: ExerciseEvent<'LevelDeclared'>) => {
        levels.push({ at: time, level: data.level, rank: data.rank, seq });
      },
      CaseEvaluated: ({ data, time, seq }: ExerciseEvent<'CaseEvaluated'>) => {
        const { severity, score, agreed } = data;
        severities.push({ at: time, case: data.case, severity, score, agreed, seq });
      },
    },
    found: () => undefined,
  };
  const state = readLog(events, [...single, ...several, flow, load, heard, judged, steps]);
  const breaches: Record<string, number> = {};
  for (const { organisation } of Object.values(state.breaches))
    breaches[organisation] = (breaches[organisation] ?? 0) + 1;
  return {
    state,
    figures: [
      ...single.map((reader) => reader.found(state)),
      ...several.flatMap((reader) => reader.found(state)),
    ],
    outcomes: outcomesOf(state),
    duties: dutiesOf(state),
    levels,
    severities,
    judged: judged.found(state),
    flow: flow.found(state),
    load: load.found(state),
    publicity: heard.found(state),
    breaches,
  };
}
