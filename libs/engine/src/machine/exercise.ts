import type { Playable } from '@tocsin/plan';
import { Agenda, type Due } from './agenda';
import { audienceOf } from '../audience';
import { exerciseTime, wallTime } from '../core/clock';
import { decide, type Command } from './decide';
import { endOfExercise } from '../subjects/conduct/endex';
import type { Draft, ReleaseCause, RecordedEvent } from '../core/events';
import { evolve } from '../evolve';
import { conditions, defaults, missed, reactions, type Reacting } from './reactions';
import { partiesOf } from '../addresses/parties';
import { release } from '../subjects/injects/release';
import { prepare, type Script } from '../core/script';
import { emptyState, type State } from '../core/state';
import { Watch } from './watch';

/** Facts that a kind of event can change; conditions that read others are not asked again. */
const TOUCHES: Partial<Record<RecordedEvent['type'], string[]>> = {
  PersonEnrolled: ['organisations'],
  PersonWithdrawn: ['organisations'],
  PhaseBegan: ['phase'],
  InjectReleased: ['injects'],
  InjectHeld: ['injects'],
  InjectResumed: ['injects'],
  InjectSkipped: ['injects'],
  InjectRestored: ['injects'],
  ReceiptGiven: ['receipts', 'documents'],
  MessageSent: ['messages', 'receipts'],
  FormSubmitted: ['receipts'],
  OptionChosen: ['decisions'],
  ActionExpected: ['expected'],
  ActionMet: ['expected'],
  ActionMissed: ['expected'],
  IncidentReported: ['incidentReports'],
  LogEntryWritten: ['logEntries'],
  LevelDeclared: ['plan', 'levels'],
  CaseRegistered: ['cases'],
  ReportLinked: ['cases'],
  CaseEvaluated: ['cases'],
  CaseMoved: ['cases'],
  TaskOpened: ['tasks'],
  TaskMoved: ['tasks'],
  TaskOverdue: ['tasks'],
  DocumentWritten: ['documents'],
  DocumentApproved: ['documents'],
  DocumentReleased: ['documents'],
  DutyOpened: ['duties'],
  DutyClassified: ['duties'],
  DutyStepSubmitted: ['duties'],
  DutyStepMissed: ['duties'],
  ServiceRequested: ['services'],
  ServiceMoved: ['services'],
  DecisionTaken: ['decisions'],
  InformationRequested: ['informationRequests'],
  InformationGiven: ['informationRequests'],
  TlpBreached: ['breaches'],
};

/**
 * A running exercise. Commands go in, events come out; each event is folded at once, so that the
 * next command is judged against what the last one left. It reads no clock and draws no chance:
 * the same scenario and the same commands give the same events.
 * When the events of a command could not be stored, throw the exercise away and read it anew from the log.
 */
export class Exercise {
  private readonly script: Script;
  private readonly agenda: Agenda;
  private readonly reacting: Reacting;
  /** Facts that have changed since the conditions were last asked; while the clock stands, they wait. */
  private readonly changed = new Set(Object.values(TOUCHES).flat());

  /** @param state the fold of the log so far; it belongs to the exercise from now on. */
  constructor(
    scenario: Playable,
    readonly state: State = emptyState(),
  ) {
    this.script = prepare(scenario);
    this.agenda = new Agenda(this.script, state);
    this.reacting = { state, script: this.script, watch: new Watch(state) };
  }

  /**
   * Carries out a command. @returns the events to store, in order, each with its audience.
   * @throws Rejected when it may not or cannot be carried out; nothing has changed then.
   */
  run(command: Command): RecordedEvent[] {
    const turn = new Turn(command.at, this.state, (event) => this.note(event));
    const drafts = decide(command, {
      state: this.state,
      scenario: this.script.scenario,
      script: this.script,
      wall: command.at,
      now: turn.now,
      person: this.state.people[command.by],
      next: this.state.seq + 1,
    });
    for (const draft of drafts) turn.emit(draft, command.by);
    this.settle(turn, command.type === 'JumpClock' ? 'jump' : 'schedule');
    return turn.events;
  }

  /** Folds an event that was read from the log. */
  apply(event: RecordedEvent): void {
    evolve(this.state, event);
    this.note(event);
  }

  /** Wall time at which a `Tick` is needed; undefined while nothing is going to fall due. */
  nextDue(): number | undefined {
    const next = this.agenda.peek();
    return next && this.state.standing === 'running' && this.state.clock.running
      ? wallTime(this.state.clock, next.at)
      : undefined;
  }

  /** Exercise time of what falls due next, whether or not the clock runs. */
  nextAt(): number | undefined {
    return this.agenda.peek()?.at;
  }

  private note(event: RecordedEvent): void {
    this.agenda.note(event);
    this.reacting.watch.note(event, this.state);
  }

  /** Lets everything follow that follows by itself, until nothing more does. */
  private settle(turn: Turn, cause: ReleaseCause): void {
    let seen = 0;
    const { changed } = this;
    for (;;) {
      for (; seen < turn.events.length; seen++) {
        const event = turn.events[seen]!;
        for (const fact of TOUCHES[event.type] ?? []) changed.add(fact);
        for (const draft of reactions(event, this.reacting)) turn.emit(draft);
      }
      if (this.state.standing !== 'running' || !this.state.clock.running) return;
      const holding = conditions(turn.now, changed, this.reacting);
      changed.clear();
      for (const draft of holding) turn.emit(draft);
      if (holding.length > 0) continue;
      const due = this.agenda.takeDue(turn.now);
      if (due) for (const draft of this.fallsDue(due, turn, cause)) turn.emit(draft, 'clock');
      else return;
    }
  }

  private fallsDue({ kind, id }: Due, turn: Turn, cause: ReleaseCause): Draft[] {
    const { state, script } = this;
    const { now } = turn;
    switch (kind) {
      case 'phase': {
        const order = script.phases.findIndex((phase) => phase.id === id);
        const current = script.phases.findIndex((phase) => phase.id === state.phase);
        return order > current ? [{ type: 'PhaseBegan', data: { phase: id } }] : [];
      }
      case 'inject':
        return release({ number: Number(id), cause: this.causeOf(Number(id), cause), now }, state, script);
      case 'condition':
        return conditions(
          now,
          new Set(script.watched.find(({ number }) => number === Number(id))?.reads),
          this.reacting,
        );
      case 'decision':
        return defaults(
          id,
          partiesOf(state.injects[state.messages[id]?.inject ?? 0]?.released?.to ?? [], state),
          state,
        );
      case 'deadline':
        return missed(id, now, this.reacting);
      case 'task':
        return [{ type: 'TaskOverdue', data: { task: id } }];
      case 'duty': {
        const [obligation = '', step = ''] = id.split('/');
        return [{ type: 'DutyStepMissed', data: { obligation, step } }];
      }
      case 'night': {
        const night = script.nights.find(({ from }) => from === Number(id));
        if (!night) return [];
        const clock = {
          wall: turn.at,
          exercise: night.from,
          rate: state.clock.rate,
          running: false,
          night: night.to,
        };
        return [{ type: 'ClockChanged', data: { cause: 'night', from: now, clock } }];
      }
      case 'end':
        return endOfExercise(state, turn.at, now);
    }
  }

  /** An inject that followed something says so; one that only its hour released was scheduled, or jumped over. */
  private causeOf(number: number, cause: ReleaseCause): ReleaseCause {
    const trigger = this.state.injects[number]?.trigger;
    if (trigger === 'after') return 'after';
    if (trigger === 'when') return 'condition';
    if (trigger === 'ifMissing') return 'missing';
    return trigger === 'improvised' || trigger === 'manual' ? 'hand' : cause;
  }
}

/** The events of one command, stamped and folded one by one. */
class Turn {
  readonly events: RecordedEvent[] = [];

  constructor(
    readonly at: number,
    private readonly state: State,
    private readonly note: (event: RecordedEvent) => void,
  ) {}

  /** Exercise time of the turn; a command that sets the clock moves it. */
  get now(): number {
    return exerciseTime(this.state.clock, this.at);
  }

  emit(draft: Draft, by = 'clock'): void {
    const { seq } = this.state;
    const stamped = { ...draft, by: draft.by ?? by, seq: seq + 1, at: this.at, time: this.now };
    const event = { ...stamped, audience: audienceOf(draft, this.state) } as RecordedEvent;
    evolve(this.state, event);
    this.note(event);
    this.events.push(event);
  }
}
