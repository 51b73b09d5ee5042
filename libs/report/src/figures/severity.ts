import type { State } from '@tocsin/engine';
import { minutes } from './messages';
import type { Reader } from './reading';

/** How long the players' severity was below, the same as or above the true one; minutes of play. */
export interface Against {
  below: number;
  equal: number;
  above: number;
  /** No open case had an evaluation. */
  unevaluated: number;
}
/** How grave the players took it to be, from each moment on, beside how grave it was. */
export interface Judged {
  /** The gravest severity among open cases; absent where none of them was evaluated. */
  seen: { at: number; severity?: string; seq: number }[];
  truth: NonNullable<State['truth']>['severities'];
  /** Absent where the reader knows no ground truth. */
  against?: Against;
}

/** Names that the plan gives to its levels or severities, from the lowest. */
export const ladderOf = ({ plan }: State, kind: 'level' | 'severity'): string[] =>
  Object.keys(plan?.titles ?? {}).flatMap((key) =>
    key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [],
  );

interface Evaluated {
  agreed?: string;
  newest?: string;
  closed: boolean;
}
interface Span {
  from: number;
  to: number;
  severity?: string;
}

/** The gravest open evaluation over time: of a case counts what was agreed, else the newest evaluation. */
export function judging(): Reader<Judged> {
  const cases = new Map<string, Evaluated>();
  const seen: Judged['seen'] = [];
  const spans: Span[] = [];
  let now: string | undefined;
  let since = 0;
  const pass = (to: number): void => {
    spans.push({ from: since, to, ...(now ? { severity: now } : {}) });
    since = to;
  };
  const change = (id: string, how: Partial<Evaluated>, time: number, seq: number, state: State): void => {
    cases.set(id, { ...(cases.get(id) ?? { closed: false }), ...how });
    const gravest = gravestOf(cases, ladderOf(state, 'severity'));
    if (gravest === now) return;
    pass(time);
    now = gravest;
    seen.push({ at: time, seq, ...(gravest ? { severity: gravest } : {}) });
  };
  return {
    on: {
      CaseEvaluated({ data, time, seq }, state) {
        const { severity, agreed } = data;
        change(data.case, { newest: severity, ...(agreed ? { agreed: severity } : {}) }, time, seq, state);
      },
      CaseMoved: ({ data, time, seq }, state) =>
        change(data.case, { closed: data.to === 'closed' }, time, seq, state),
      // What was jumped over nobody played.
      ClockChanged({ data }) {
        if (data.cause !== 'jump') return;
        pass(data.from);
        since = data.clock.exercise;
      },
    },
    found(state, until) {
      const truth = state.truth?.severities ?? [];
      const last = { from: since, to: until, ...(now ? { severity: now } : {}) };
      return {
        seen,
        truth,
        ...(truth.length > 0 ? { against: againstOf([...spans, last], truth, state) } : {}),
      };
    },
  };
}

function gravestOf(cases: ReadonlyMap<string, Evaluated>, ladder: readonly string[]): string | undefined {
  const ranks = [...cases.values()]
    .filter(({ closed }) => !closed)
    .map(({ agreed, newest }) => ladder.indexOf(agreed ?? newest ?? ''));
  return ladder[Math.max(-1, ...ranks)];
}

function againstOf(spans: readonly Span[], truth: Judged['truth'], state: State): Against {
  const ladder = ladderOf(state, 'severity');
  const against: Against = { below: 0, equal: 0, above: 0, unevaluated: 0 };
  for (const span of spans)
    truth.forEach(({ at, severity }, index) => {
      const from = Math.max(span.from, at);
      const to = Math.min(span.to, truth[index + 1]?.at ?? Infinity);
      if (to <= from) return;
      against[standing(span.severity, severity, ladder)] += minutes(from, to, state);
    });
  return against;
}

function standing(seen: string | undefined, truth: string, ladder: readonly string[]): keyof Against {
  if (seen === undefined) return 'unevaluated';
  const apart = ladder.indexOf(seen) - ladder.indexOf(truth);
  return apart < 0 ? 'below' : apart > 0 ? 'above' : 'equal';
}
