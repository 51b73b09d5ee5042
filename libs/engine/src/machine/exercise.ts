import type { Playable } from '@tocsin/plan';
import { wallTime } from '../core/clock';
import type { Course } from '../core/course';
import type { ExerciseEvent, RecordedEvent } from '../core/events';
import { prepare, type Script } from '../core/script';
import type { State } from '../core/state';
import { noChanges } from '../core/writer';
import { Agenda } from './agenda';
import { decide, type Command, type CommandType } from './decide';
import { emptyState } from './empty-state';
import { fold } from './evolve';
import { Lookups } from './lookups';
import { onFacts, reactions } from './reactions';
import { Turn } from './turn';

/**
 * A running exercise. Commands go in, events come out; each event is folded at once, so that the
 * next command is judged against what the last one left. It reads no clock and draws no chance:
 * the same scenario and the same commands give the same events.
 * When the events of a command could not be stored, throw the exercise away and read it anew from the log.
 */
export class Exercise {
  private readonly script: Script;
  private lookups: Lookups;
  private readonly course: Course;
  private agenda: Agenda;
  /** Facts stay until conditions are asked again; while the clock is paused, they wait. */
  private readonly changes = noChanges();
  private begun = 0;

  /** @param state the fold of the log so far; it belongs to the exercise from now on. */
  constructor(
    scenario: Playable,
    readonly state: State = emptyState(),
  ) {
    this.script = prepare(scenario);
    this.lookups = new Lookups(state);
    this.course = { state, script: this.script, look: (lookup) => this.lookups.look(lookup) };
    this.agenda = new Agenda(this.course);
    for (const fact of Object.keys(state.facts) as (keyof State['facts'])[]) this.changes.facts.add(fact);
  }

  /**
   * Carries out a command. @returns the events to store, in order, each with its audience.
   * @throws Rejected when it may not or cannot be carried out; nothing has changed then.
   */
  run(command: Command): RecordedEvent[] {
    const turn = new Turn(command.at, this.state, (event) => this.apply(event));
    const drafts = decide(command, {
      state: this.state,
      scenario: this.script.scenario,
      script: this.script,
      wall: command.at,
      now: turn.now,
      person: this.state.people[command.by],
      next: this.state.seq + 1,
    });
    turn.emit(drafts, command.by);
    this.settle(turn, command.type);
    return turn.events;
  }

  /**
   * How many events it has begun to fold: whatever fails without one more has left everything as it was.
   */
  get touched(): number {
    return this.begun;
  }

  /** Folds an event, such as one that was read from the log. */
  apply(event: ExerciseEvent): void {
    this.begun++;
    fold(this.state, event, this.changes);
    const { parts } = this.changes;
    if (this.changes.startedOver) {
      this.changes.startedOver = false;
      this.lookups = new Lookups(this.state);
      this.agenda = new Agenda(this.course);
      parts.length = 0;
      return;
    }
    this.agenda.note(parts);
    this.lookups.note(parts);
    parts.length = 0;
  }

  /** Wall time at which a `Tick` is needed; undefined while nothing is going to fall due. */
  nextDue(): number | undefined {
    const next = this.agenda.peek();
    return next && this.runs ? wallTime(this.state.clock, next.at) : undefined;
  }

  private get runs(): boolean {
    return this.state.standing === 'running' && this.state.clock.running;
  }

  /** Lets everything follow that follows by itself, until nothing more does. */
  private settle(turn: Turn, command: CommandType): void {
    let reacted = 0;
    for (;;) {
      while (reacted < turn.events.length) turn.emit(reactions(turn.events[reacted++]!, this.course));
      if (!this.runs) return;
      const drafts = this.askConditions(turn.now);
      turn.emit(drafts);
      if (drafts.length > 0) continue;
      const next = this.agenda.takeDue(turn.now);
      if (!next) return;
      const moment = { ...this.course, now: turn.now, wall: turn.at, command };
      turn.emit(next.due.falls(next.id, moment), 'clock');
    }
  }

  private askConditions(now: number) {
    const { facts } = this.changes;
    const drafts = onFacts(facts, now, this.course);
    facts.clear();
    return drafts;
  }
}
