import { addPlay, type CommandBody, type EventData, type ExerciseEvent, type State } from '@tocsin/engine';
import { mayMove, rankOf, severityFor, scoreOf, type Plan } from '@tocsin/plan';
import type { DocumentKind } from '@tocsin/scenario';
import type { Planned } from './plan';
import type { Random } from './random';

const MINUTE = 60_000;

/** Shares of simulated authorities who do what the plan lets them do. */
const REGISTERS = 0.92;
const EVALUATES = 0.9;
const DECLARES = 0.7;
const OBLIGED = 0.8;
const ENDS = 0.7;
const SPEAKS = 0.4;
const REMEMBERED = 0.75;
const ASKS_BACK = 0.5;

type Of<T extends keyof EventData> = ExerciseEvent<T>;

/** What simulated authorities and operators do under an emergency plan: register, score, declare, inform, notify. */
export class UnderPlan {
  constructor(
    private readonly plan: Plan,
    private readonly random: Random,
  ) {}

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
          ...this.speak(event, state),
          ...this.end(event, state),
          ...this.further(event, state),
        ];
      case 'TaskOpened':
        return this.oblige(event, state);
      case 'DocumentWritten':
        return this.acts(this.plan.documents[event.data.kind].mayApprove, event.time, [2, 12], state, {
          type: 'ApproveDocument',
          document: event.data.document,
          version: event.data.version,
        });
      case 'DocumentApproved':
        return this.release(event, state);
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
        return this.acts(['csirt'], event.time, [3, 20], state, {
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
    return this.acts(this.plan.evaluates, time, [2, 9], state, body);
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
      ...this.acts(this.plan.evaluates, time, [4, 16], state, body),
      ...(asked && this.random.next() < ASKS_BACK
        ? this.acts(this.plan.evaluates, time, [2, 8], state, {
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
    return this.acts(next.mayPropose, time, [3, 15], state, {
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
    return this.acts(to.mayDeclare, time, [3, 20], state, {
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
      return this.acts([cell.chair], time, [5, 25], state, body);
    });
  }

  /** A cell that is convened decides something, and its chair writes what the meeting came to. */
  private meet({ data, time }: Of<'CellConvened'>, state: State): Planned[] {
    const chair = this.plan.cells.find(({ id }) => id === data.cell)?.chair;
    const delay = (data.next - time) / MINUTE / paceOf(state);
    if (!chair || this.random.next() > OBLIGED) return [];
    return [
      ...this.acts([chair], time, [delay, delay + 10], state, {
        type: 'PutDecision',
        question: 'Do we ask the operators to disconnect remote access?',
        options: ['Yes, all of them', 'Only where it was abused', 'No'],
      }),
      ...this.acts([chair], time, [delay + 15, delay + 40], state, {
        type: 'WriteMinutes',
        cell: data.cell,
        text: 'What was reported, what was decided, who does what by when.',
      }),
    ];
  }

  private decide({ data, time }: Of<'DecisionPut'>, state: State): Planned[] {
    const by = this.someoneOf(data.organisation, state);
    if (!by || this.random.next() > OBLIGED) return [];
    const body: CommandBody = {
      type: 'TakeDecision',
      decision: data.decision,
      option: this.random.pick(data.options),
      reason: 'On what we know now.',
      decider: 'The chair',
      reviewInMinutes: 120,
    };
    return [{ at: this.later(time, this.random.between(3, 25) * MINUTE, state), by, body }];
  }

  private inform({ data, time }: Of<'InformationRequested'>, state: State): Planned[] {
    const by = this.someoneOf(data.to, state);
    if (!by || this.random.next() > OBLIGED) return [];
    const at = this.later(time, (data.due - time) * this.random.between(0.2, 1.2), state);
    const body: CommandBody = { type: 'GiveInformation', request: data.request, text: 'As far as we know.' };
    return [{ at, by, body }];
  }

  /** Some speak to the public as soon as a level is declared, asked or not. */
  private speak({ data, time }: Of<'LevelDeclared'>, state: State): Planned[] {
    if (data.rank === 0 || this.random.next() > SPEAKS) return [];
    const body = { en: 'What is safe, what you can do, when we speak next.' };
    return this.acts(this.plan.documents.statement.mayWrite, time, [10, 45], state, {
      type: 'WriteDocument',
      kind: 'statement',
      title: TITLES.statement,
      body,
      tlp: 'CLEAR',
    });
  }

  /** Later, some go back a step or to rest. */
  private end({ data, time }: Of<'LevelDeclared'>, state: State): Planned[] {
    const last = state.exercise?.end ?? 0;
    if (data.rank === 0 || this.random.next() > ENDS) return [];
    const to = this.plan.levels[this.random.next() < 0.5 ? data.rank - 1 : 0]!;
    const from = this.plan.levels[data.rank]!;
    const at = Math.round(time + (last - time) * this.random.between(0.7, 0.97));
    const who = (state.exercise?.organisations ?? []).find(({ kind }) => mayMove(this.plan, from, to, kind));
    const by = this.someoneOf(who?.id, state);
    if (!by) return [];
    return [
      { at, by, body: { type: 'DeclareLevel', level: to.id, reason: 'Services run, the actor is gone.' } },
    ];
  }

  private oblige({ data, time }: Of<'TaskOpened'>, state: State): Planned[] {
    const by = this.someoneOf(data.organisation, state);
    if (!by || this.random.next() > OBLIGED) return [];
    const at = this.later(time, (data.due - time) * this.random.between(0.2, 1.25), state);
    const written: Planned[] = [];
    const kind = documentOf(data.planned?.task);
    if (kind) {
      const text = { en: 'What we know, what we do, when we speak next.' };
      written.push({
        at: at - MINUTE,
        by,
        body: { type: 'WriteDocument', kind, title: TITLES[kind], body: text },
      });
    }
    return [...written, { at, by, body: { type: 'MoveTask', task: data.task, to: 'done', note: 'Done.' } }];
  }

  private release({ data, time }: Of<'DocumentApproved'>, state: State): Planned[] {
    const document = state.documents[data.document];
    if (!document) return [];
    // A sector is easily forgotten.
    const sectors = (state.exercise?.organisations ?? [])
      .filter(({ constituency }) => constituency === 'essential-operator')
      .map(({ sector }) => `sector:${sector}`);
    const told = [...new Set(sectors)].filter(() => this.random.next() < REMEMBERED);
    const reached = document.kind === 'statement' ? ['everyone'] : told;
    return this.acts(this.plan.documents[document.kind].mayRelease, time, [1, 8], state, {
      type: 'ReleaseDocument',
      document: data.document,
      to: reached.length > 0 ? reached : ['everyone'],
    });
  }

  private notify({ data, time }: Of<'DutyOpened'> | Of<'DutyStepSubmitted'>, state: State): Planned[] {
    const obligation = state.obligations[data.obligation];
    const duty = this.plan.duties.find(({ id }) => id === obligation?.duty);
    const by = this.someoneOf(obligation?.organisation, state);
    if (!obligation || !duty || !by) return [];
    return data.steps.flatMap(({ step, due }): Planned[] => {
      const fields = duty.steps.find(({ id }) => id === step)?.fields ?? [];
      if (due === undefined || this.random.next() > OBLIGED) return [];
      const values = Object.fromEntries(fields.map(({ id }) => [id, 'As far as we know now.']));
      const at = Math.round(time + (due - time) * this.random.between(0.1, 1.1));
      return [{ at, by, body: { type: 'SubmitDutyStep', obligation: obligation.id, step, values } }];
    });
  }

  /** Somebody of an organisation of one of these kinds acts, so many minutes from now. */
  private acts(
    kinds: readonly string[],
    time: number,
    [least, most]: [number, number],
    state: State,
    body: CommandBody,
  ): Planned[] {
    const organisation = (state.exercise?.organisations ?? []).find(({ kind }) => kinds.includes(kind));
    const by = this.someoneOf(organisation?.id, state);
    const delay = this.random.between(least, most) * MINUTE * paceOf(state);
    return by ? [{ at: this.later(time, delay, state), by, body }] : [];
  }

  private later(time: number, delay: number, { exercise }: State): number {
    return addPlay(time, Math.round(delay), exercise?.nights ?? []);
  }

  private someoneOf(organisation: string | undefined, { people }: State): string | undefined {
    const found = Object.values(people).find(
      (person) => person.part === 'participant' && person.organisation === organisation,
    );
    return found?.id;
  }
}

/** In a short exercise everybody is quicker: what takes minutes of two hours takes less of a quarter of one. */
const paceOf = ({ exercise }: State): number => Math.min(1, (exercise?.end ?? 0) / (120 * MINUTE));

const TITLES: Record<DocumentKind, { en: string }> = {
  advisory: { en: 'Advisory to operators' },
  sitrep: { en: 'Situation report' },
  statement: { en: 'Press statement' },
};

/** The document that a task of the plan asks for, by what its id says. */
function documentOf(task = ''): DocumentKind | undefined {
  if (task.includes('sitrep') || task.includes('situation') || task.includes('report')) return 'sitrep';
  if (task.includes('statement')) return 'statement';
  return task.includes('inform') || task.includes('share') ? 'advisory' : undefined;
}
