import type { CommandBody, EventData, ExerciseEvent, State } from '@tocsin/engine';
import { mayMove, rankOf, severityFor, scoreOf, type Plan } from '@tocsin/plan';
import { MINUTE } from '@tocsin/words';
import { Acting, paceOf } from './acting';
import { DocumentsUnderPlan } from './documents-under-plan';
import type { Planned } from './planned';
import type { Random } from './random';

/** Shares of simulated authorities who do what the plan lets them do. */
const REGISTERS = 0.92;
const EVALUATES = 0.9;
const DECLARES = 0.7;
const OBLIGED = 0.8;
const ENDS = 0.7;
const ASKS_BACK = 0.5;

type Of<T extends keyof EventData> = ExerciseEvent<T>;

/** What simulated authorities and operators do under an emergency plan: register, score, declare, inform, notify. */
export class UnderPlan {
  private readonly acting: Acting;
  private readonly documents: DocumentsUnderPlan;

  constructor(
    private readonly plan: Plan,
    private readonly random: Random,
  ) {
    this.acting = new Acting(random);
    this.documents = new DocumentsUnderPlan(plan, this.acting);
  }

  /** @param state as it stands after the event. */
  planned(event: ExerciseEvent, state: State): Planned[] {
    switch (event.type) {
      case 'IncidentReported':
        return this.register(event, state);
      case 'CaseRegistered':
        return this.evaluate(event, state);
      case 'ReportLinked':
      case 'CaseEvaluated':
        return this.escalate(event.data.case, event.time, state);
      case 'LevelProposed':
        return this.declare(event, state);
      case 'LevelDeclared':
        return [
          ...this.convene(event, state),
          ...this.documents.speak(event, state),
          ...this.end(event, state),
          ...this.further(event, state),
        ];
      case 'TaskOpened':
        return this.documents.oblige(event, state);
      case 'DocumentWritten':
        return this.documents.approve(event, state);
      case 'DocumentApproved':
        return this.documents.release(event, state);
      case 'DutyOpened':
      case 'DutyStepSubmitted':
        return this.notify(event, state);
      case 'CellConvened':
        return this.meet(event, state);
      case 'DecisionPut':
        return this.decide(event, state);
      case 'InformationRequested':
        return this.inform(event, state);
      case 'ServiceRequested':
        return this.acting.somebody(['csirt'], event.time, [3, 20], state, {
          type: 'MoveService',
          request: event.data.request,
          to: 'accepted',
          text: 'We have begun.',
        });
      default:
        return [];
    }
  }

  private register({ data, time }: Of<'IncidentReported'>, state: State): Planned[] {
    if (this.random.next() > REGISTERS) return [];
    const open = Object.values(state.cases).filter((one) => one.state !== 'closed');
    const body: CommandBody =
      open.length > 0 && this.random.next() < 0.6
        ? { type: 'LinkReport', case: this.random.pick(open).case, report: data.report }
        : { type: 'RegisterCase', title: data.title, reports: [data.report], tlp: data.tlp };
    return this.acting.somebody(this.plan.evaluates, time, [2, 9], state, body);
  }

  private evaluate({ data, time }: Of<'CaseRegistered'>, state: State): Planned[] {
    if (this.random.next() > EVALUATES) return [];
    const scale = this.plan.scales[0]!;
    // Experts differ, and seldom by much: somewhere in the upper half of each category.
    const chosen = Object.fromEntries(
      scale.categories.map(({ id, options }) => [
        id,
        options[Math.floor(options.length * this.random.between(0.35, 1))]!.id,
      ]),
    );
    const choices = Object.fromEntries(Object.entries(chosen).map(([id, option]) => [id, { option }]));
    const severity = severityFor(this.plan, scoreOf(scale, chosen).score)?.id ?? '';
    const asked = state.cases[data.case]?.organisations[0];
    const body: CommandBody = {
      type: 'EvaluateCase',
      case: data.case,
      scale: scale.id,
      choices,
      severity,
      reason: 'On what we know now.',
      agreed: true,
    };
    return [
      ...this.acting.somebody(this.plan.evaluates, time, [4, 16], state, body),
      ...(asked && this.random.next() < ASKS_BACK
        ? this.acting.somebody(this.plan.evaluates, time, [2, 8], state, {
            type: 'RequestInformation',
            to: asked,
            question: 'Which accounts were used, and from where?',
            withinMinutes: 30,
            about: data.case,
          })
        : []),
    ];
  }

  /** A grave case, or one that several have reported, is proposed for the next level. */
  private escalate(id: string, time: number, state: State): Planned[] {
    const one = state.cases[id];
    const severities = this.plan.severities.map((severity) => severity.id);
    const weight = severities.indexOf(one?.agreed?.severity ?? '') / (severities.length - 1);
    const rank = rankOf(this.plan, state.plan?.level ?? '');
    const next = this.plan.levels[rank + 1];
    const grave = weight + 0.15 * ((one?.organisations.length ?? 0) - 1) > 0.4 + 0.25 * rank;
    if (!next || !one || !grave || this.random.next() > DECLARES) return [];
    const criteria = next.criteria.filter(() => this.random.next() < 0.7).map((criterion) => criterion.id);
    return this.acting.somebody(next.mayPropose, time, [3, 15], state, {
      type: 'ProposeLevel',
      level: next.id,
      cases: [id],
      criteria,
      reason: 'The cases at hand meet the criteria.',
    });
  }

  /** At a new level, what is gravest is looked at again. */
  private further({ data, time }: Of<'LevelDeclared'>, state: State): Planned[] {
    const before = this.plan.levels.findIndex(({ id }) => id === data.from);
    const [gravest] = Object.values(state.cases)
      .filter((one) => one.state !== 'closed')
      .sort((a, b) => (b.agreed?.score ?? 0) - (a.agreed?.score ?? 0));
    return gravest && data.rank > before ? this.escalate(gravest.case, time, state) : [];
  }

  private declare({ data, time }: Of<'LevelProposed'>, state: State): Planned[] {
    const to = this.plan.levels.find(({ id }) => id === data.level);
    if (!to || this.random.next() > DECLARES) return [];
    const { level, cases, criteria, reason, proposal } = data;
    return this.acting.somebody(to.mayDeclare, time, [3, 20], state, {
      type: 'DeclareLevel',
      level,
      cases,
      criteria,
      reason,
      proposal,
    });
  }

  private convene({ data, time }: Of<'LevelDeclared'>, state: State): Planned[] {
    const level = this.plan.levels.find(({ id }) => id === data.level);
    return (level?.convenes ?? []).flatMap((id) => {
      const cell = this.plan.cells.find((one) => one.id === id);
      if (!cell || this.random.next() > OBLIGED) return [];
      const body: CommandBody = { type: 'ConveneCell', cell: id, inMinutes: 30 * paceOf(state) };
      return this.acting.somebody([cell.chair], time, [5, 25], state, body);
    });
  }

  /** A cell that is convened decides something, and its chair writes what the meeting came to. */
  private meet({ data, time }: Of<'CellConvened'>, state: State): Planned[] {
    const chair = this.plan.cells.find(({ id }) => id === data.cell)?.chair;
    const delay = (data.next - time) / MINUTE / paceOf(state);
    if (!chair || this.random.next() > OBLIGED) return [];
    return [
      ...this.acting.somebody([chair], time, [delay, delay + 10], state, {
        type: 'PutDecision',
        question: 'Do we ask the operators to disconnect remote access?',
        options: ['Yes, all of them', 'Only where it was abused', 'No'],
      }),
      ...this.acting.somebody([chair], time, [delay + 15, delay + 40], state, {
        type: 'WriteMinutes',
        cell: data.cell,
        text: 'What was reported, what was decided, who does what by when.',
      }),
    ];
  }

  private decide({ data, time }: Of<'DecisionPut'>, state: State): Planned[] {
    const by = this.acting.someoneOf(data.organisation, state);
    if (!by || this.random.next() > OBLIGED) return [];
    const body: CommandBody = {
      type: 'TakeDecision',
      decision: data.decision,
      option: this.random.pick(data.options),
      reason: 'On what we know now.',
      decider: 'The chair',
      reviewInMinutes: 120,
    };
    return [{ at: this.acting.later(time, this.random.between(3, 25) * MINUTE, state), by, body }];
  }

  private inform({ data, time }: Of<'InformationRequested'>, state: State): Planned[] {
    const by = this.acting.someoneOf(data.to, state);
    if (!by || this.random.next() > OBLIGED) return [];
    const at = this.acting.later(time, (data.due - time) * this.random.between(0.2, 1.2), state);
    const body: CommandBody = { type: 'GiveInformation', request: data.request, text: 'As far as we know.' };
    return [{ at, by, body }];
  }

  /** Later, some go back a step or to rest. */
  private end({ data, time }: Of<'LevelDeclared'>, state: State): Planned[] {
    const last = state.exercise?.end ?? 0;
    if (data.rank === 0 || this.random.next() > ENDS) return [];
    const to = this.plan.levels[this.random.next() < 0.5 ? data.rank - 1 : 0]!;
    const from = this.plan.levels[data.rank]!;
    const at = Math.round(time + (last - time) * this.random.between(0.7, 0.97));
    const who = (state.exercise?.organisations ?? []).find(({ kind }) => mayMove(this.plan, from, to, kind));
    const by = this.acting.someoneOf(who?.id, state);
    if (!by) return [];
    return [
      { at, by, body: { type: 'DeclareLevel', level: to.id, reason: 'Services run, the actor is gone.' } },
    ];
  }

  private notify({ data, time }: Of<'DutyOpened'> | Of<'DutyStepSubmitted'>, state: State): Planned[] {
    const obligation = state.obligations[data.obligation];
    const duty = this.plan.duties.find(({ id }) => id === obligation?.duty);
    const by = this.acting.someoneOf(obligation?.organisation, state);
    if (!obligation || !duty || !by) return [];
    return data.steps.flatMap(({ step, due }): Planned[] => {
      const fields = duty.steps.find(({ id }) => id === step)?.fields ?? [];
      if (due === undefined || this.random.next() > OBLIGED) return [];
      const values = Object.fromEntries(fields.map(({ id }) => [id, 'As far as we know now.']));
      const at = Math.round(time + (due - time) * this.random.between(0.1, 1.1));
      return [{ at, by, body: { type: 'SubmitDutyStep', obligation: obligation.id, step, values } }];
    });
  }
}
