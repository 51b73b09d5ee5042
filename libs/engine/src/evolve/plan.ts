import { MINUTE } from '@tocsin/words';
import type { PlanEventData, StepDue } from '../core/plan-events';
import type { Case, Obligation } from '../core/plan-state';
import type { State } from '../core/state';
import type { Evolvers } from './evolvers';

/** What happens under the emergency plan. */
export const evolvePlan: Evolvers<keyof PlanEventData> = {
  PlanAdopted(state, { data }) {
    state.plan = { ...data, since: 0 };
    state.facts.plan = { level: data.level, rank: 0, since: 0 };
  },

  CaseRegistered(state, { data, time, at }) {
    const place = state.facts.cases.length;
    const stamped = { ...data, at: time, wall: at };
    state.cases[data.case] = { ...stamped, state: 'registered', evaluations: {}, moves: [], place };
    for (const report of data.reports) state.registered[report] = data.case;
    showCase(state, data.case, time);
  },
  ReportRegistered(state, { data }) {
    state.registered[data.report] = data.case;
  },
  ReportLinked(state, { data }) {
    state.registered[data.report] = data.case;
    change(state, data.case, (one) => ({
      reports: [...one.reports, data.report],
      organisations: [...new Set([...one.organisations, data.organisation])],
    }));
  },
  CaseAssigned(state, { data }) {
    change(state, data.case, () => ({ handler: data.handler }));
  },
  CaseEvaluated(state, { data, time, at }) {
    const stamped = { ...data, at: time, wall: at };
    change(state, data.case, (one) => ({
      state: one.state === 'registered' ? 'evaluated' : one.state,
      evaluations: { ...one.evaluations, [data.person]: stamped },
      ...(data.agreed ? { agreed: stamped } : {}),
    }));
  },
  CaseMoved(state, { data, time, at }) {
    change(state, data.case, (one) => ({
      state: data.to,
      moves: [...one.moves, { ...data, at: time, wall: at }],
    }));
  },

  LevelProposed(state, { data, time, at }) {
    state.proposals[data.proposal] = { ...data, at: time, wall: at };
  },
  LevelDeclared(state, { data, time, at }) {
    const { level, rank, organisation } = data;
    if (state.plan) state.plan = { ...state.plan, level, since: time };
    state.levels.push({ ...data, at: time, wall: at });
    state.proposals = {};
    state.facts.plan = { level, rank, since: time / MINUTE };
    state.facts.levels.push({ level, rank, organisation, at: time / MINUTE });
  },
  LevelGrounded(state, { data }) {
    const { level: _level, ...grounds } = data;
    const last = state.levels.at(-1);
    if (last) state.levels[state.levels.length - 1] = { ...last, ...grounds };
  },
  CellConvened(state, { data, time, at }) {
    state.cells[data.cell] = { ...data, at: time, wall: at };
  },

  TaskOpened(state, { data, time, at }) {
    const place = state.facts.tasks.length;
    state.tasks[data.task] = { ...data, at: time, wall: at, state: 'open', overdue: false, note: '', place };
    const task = data.planned?.task ?? data.task;
    const { organisation } = data;
    state.facts.tasks.push({ task, organisation, state: 'open', overdue: false, at: time / MINUTE });
  },
  TaskMoved(state, { data }) {
    changeTask(state, data.task, { state: data.to, note: data.note });
  },
  TaskOverdue(state, { data }) {
    changeTask(state, data.task, { overdue: true });
  },

  DocumentWritten(state, { data, time, at }) {
    const before = state.documents[data.document];
    const place = before?.place ?? state.facts.documents.length;
    state.documents[data.document] = { ...data, at: time, wall: at, state: 'draft', place };
    state.facts.documents[place] = {
      document: data.kind,
      organisation: data.organisation,
      state: 'draft',
      to: [],
      readBy: [],
      confirmedBy: [],
      releasedAt: -1,
    };
  },
  DocumentApproved(state, { data, time, at }) {
    const document = state.documents[data.document];
    if (!document) return;
    const approved = { ...data, at: time, wall: at };
    state.documents[data.document] = { ...document, state: 'approved', approved };
    changeFact(state.facts.documents, document.place, { state: 'approved' });
  },
  DocumentReleased(state, { data, time, at }) {
    const document = state.documents[data.document];
    if (!document) return;
    const released = { ...data, at: time, wall: at };
    state.documents[data.document] = { ...document, state: 'released', released };
    const fact = { state: 'released', to: data.to, releasedAt: time / MINUTE } as const;
    changeFact(state.facts.documents, document.place, fact);
  },

  DutyOpened(state, { data }) {
    const { obligation: id, duty, organisation, to, aware, steps } = data;
    state.obligations[id] = { id, duty, organisation, to, aware, steps: [] };
    owe(state, id, steps);
  },
  DutyClassified(state, { data, time }) {
    const obligation = state.obligations[data.obligation];
    if (!obligation) return;
    state.obligations[data.obligation] = { ...obligation, classified: time };
    owe(state, data.obligation, data.steps);
  },
  DutyStepSubmitted(state, { data, time }) {
    settle(state, data.obligation, data.step, data.late ? 'late' : 'met', time);
    owe(state, data.obligation, data.steps);
  },
  DutyStepMissed(state, { data }) {
    settle(state, data.obligation, data.step, 'missed');
  },

  ServiceRequested(state, { data, time, at }) {
    const place = state.facts.services.length;
    state.services[data.request] = { ...data, at: time, wall: at, state: 'requested', answers: [], place };
    const { service, organisation } = data;
    state.facts.services.push({ service, organisation, state: 'requested', at: time / MINUTE });
  },
  ServiceMoved(state, { data, time, at }) {
    const request = state.services[data.request];
    if (!request) return;
    const answers = [...request.answers, { ...data, at: time, wall: at }];
    state.services[data.request] = { ...request, state: data.to, answers };
    changeFact(state.facts.services, request.place, { state: data.to });
  },
};

function change(state: State, id: string, how: (one: Case) => Partial<Case>): void {
  const before = state.cases[id];
  if (!before) return;
  state.cases[id] = { ...before, ...how(before) };
  showCase(state, id, before.at);
}

/** The facts of a case, from what is known of it. */
function showCase(state: State, id: string, at: number): void {
  const one = state.cases[id]!;
  const known = state.exercise?.organisations ?? [];
  const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
  state.facts.cases[one.place] = {
    id,
    organisations: one.organisations,
    sectors: [...new Set(known.filter((o) => one.organisations.includes(o.id)).map(({ sector }) => sector))],
    reports: one.reports.length,
    state: one.state,
    severity: newest?.severity ?? '',
    score: newest?.score ?? -1,
    at: at / MINUTE,
  };
}

function changeTask(state: State, id: string, what: Partial<State['tasks'][string]>): void {
  const before = state.tasks[id];
  if (!before) return;
  const task = { ...before, ...what };
  state.tasks[id] = task;
  changeFact(state.facts.tasks, before.place, { state: task.state, overdue: task.overdue });
}

function changeFact<T>(list: T[], place: number, what: Partial<T>): void {
  const before = list[place];
  if (before) list[place] = { ...before, ...what };
}

/** Steps that are owed from now on, or by another time than before. */
function owe(state: State, id: string, steps: readonly StepDue[]): void {
  const obligation = state.obligations[id];
  if (!obligation) return;
  let owed = obligation.steps;
  for (const { step, due } of steps) {
    const before = owed.find((one) => one.step === step);
    const place = before?.place ?? state.facts.duties.length;
    if (before) owed = owed.map((one) => (one === before ? { ...one, due } : one));
    else owed = [...owed, { step, due, state: 'open', place }];
    const { duty, organisation } = obligation;
    const minutes = due === undefined ? -1 : due / MINUTE;
    state.facts.duties[place] = { duty, step, organisation, state: 'open', due: minutes };
  }
  state.obligations[id] = { ...obligation, steps: owed };
}

function settle(
  state: State,
  id: string,
  step: string,
  to: 'met' | 'late' | 'missed',
  submitted?: number,
): void {
  const obligation = state.obligations[id];
  if (!obligation) return;
  const steps = obligation.steps.map((one): Obligation['steps'][number] =>
    one.step === step ? { ...one, state: to, submitted } : one,
  );
  state.obligations[id] = { ...obligation, steps };
  const place = steps.find((one) => one.step === step)?.place;
  if (place !== undefined) changeFact(state.facts.duties, place, { state: to });
}
