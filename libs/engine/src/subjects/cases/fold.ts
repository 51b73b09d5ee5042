import { MINUTE } from '@tocsin/words';
import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { Writer } from '../../core/writer';
import type { CaseEvents } from './events';
import type { Case } from './state';

export const fold: Folds<keyof CaseEvents> = {
  CaseRegistered(state, { data, time, at }, write) {
    const stamped = { ...data, at: time, wall: at };
    const fact = state.facts.cases.length;
    put(state, { ...stamped, state: 'registered', evaluations: {}, moves: [], fact }, write);
    for (const report of data.reports) write.put('registered', report, data.case);
  },
  ReportRegistered(_state, { data }, write) {
    write.put('registered', data.report, data.case);
  },
  ReportLinked(state, { data }, write) {
    write.put('registered', data.report, data.case);
    change(state, data.case, write, (one) => ({
      reports: [...one.reports, data.report],
      organisations: [...new Set([...one.organisations, data.organisation])],
    }));
  },
  CaseAssigned(state, { data }, write) {
    change(state, data.case, write, () => ({ handler: data.handler }));
  },
  CaseEvaluated(state, { data, time, at }, write) {
    const stamped = { ...data, at: time, wall: at };
    change(state, data.case, write, (one) => ({
      state: one.state === 'registered' ? 'evaluated' : one.state,
      evaluations: { ...one.evaluations, [data.person]: stamped },
      ...(data.agreed ? { agreed: stamped } : {}),
    }));
  },
  CaseMoved(state, { data, time, at }, write) {
    change(state, data.case, write, (one) => ({
      state: data.to,
      moves: [...one.moves, { ...data, at: time, wall: at }],
    }));
  },
};

function change(state: State, id: string, write: Writer, how: (one: Case) => Partial<Case>): void {
  const before = state.cases[id];
  if (before) put(state, { ...before, ...how(before) }, write);
}

/** Puts a case, and its facts from what is known of it. */
function put(state: State, one: Case, write: Writer): void {
  write.put('cases', one.case, one);
  const known = state.exercise?.organisations ?? [];
  const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
  write.facts('cases')[one.fact] = {
    id: one.case,
    organisations: one.organisations,
    sectors: [...new Set(known.filter((o) => one.organisations.includes(o.id)).map(({ sector }) => sector))],
    reports: one.reports.length,
    state: one.state,
    severity: newest?.severity ?? '',
    score: newest?.score ?? -1,
    at: one.at / MINUTE,
  };
}
