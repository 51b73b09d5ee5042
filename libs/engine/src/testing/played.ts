import type { Playable } from '@tocsin/plan';
import { keysOf, sees } from '../addresses/keys';
import type { EventType, ExerciseEvent, RecordedEvent } from '../core/events';
import type { Part } from '../core/person';
import type { State } from '../core/state';
import { emptyState } from '../machine/empty-state';
import { evolve } from '../machine/evolve';
import type { CommandBody } from '../machine/decide';
import { Exercise } from '../machine/exercise';

/** Where the wall clock of a test begins: an arbitrary moment. */
export const WALL = 1_000_000_000;

/** People of every test exercise: a facilitator, two organisations' participants, their CERT, and an evaluator. */
const PEOPLE: { person: string; part: Part; organisation?: string; roles?: string[] }[] = [
  { person: 'fay', part: 'facilitator' },
  { person: 'ann', part: 'participant', organisation: 'alpha', roles: ['spokesperson'] },
  { person: 'bob', part: 'participant', organisation: 'beta' },
  { person: 'cleo', part: 'participant', organisation: 'cert' },
  { person: 'lou', part: 'local-controller', organisation: 'alpha' },
  { person: 'eve', part: 'evaluator' },
];

/** An exercise under test: commands at wall times, and everything that came of them. */
export class Played {
  readonly exercise: Exercise;
  readonly log: RecordedEvent[] = [];
  wall = WALL;
  private commands = 0;

  constructor(
    readonly scenario: Playable,
    people: readonly { person: string; part: Part }[] = PEOPLE,
  ) {
    this.exercise = new Exercise(scenario);
    this.do({ type: 'CreateExercise', scenarioHash: 'test', seed: 1 }, 'server');
    for (const person of people) this.do({ type: 'EnrolPerson', ...person }, 'server');
  }

  get state(): State {
    return this.exercise.state;
  }

  /** Gives a command at the present wall time. */
  do(body: CommandBody, by = 'fay'): RecordedEvent[] {
    const events = this.exercise.run({ ...body, id: `c${this.commands++}`, at: this.wall, by });
    this.log.push(...events);
    return events;
  }

  /** Lets wall time pass, with a tick whenever something falls due. */
  wait(ms: number): this {
    const until = this.wall + ms;
    for (;;) {
      const due = this.exercise.nextDue();
      if (due === undefined || due > until) break;
      this.wall = Math.max(this.wall, due);
      this.do({ type: 'Tick' }, 'clock');
    }
    this.wall = until;
    return this;
  }

  /** Every event of a kind so far. */
  all<T extends EventType>(type: T): ExerciseEvent<T>[] {
    return this.log.filter((event) => event.type === type) as unknown as ExerciseEvent<T>[];
  }

  /** Numbers of the injects released so far, in order. */
  get released(): number[] {
    return this.all('InjectReleased').map(({ data }) => data.number);
  }

  /** What someone may see of the log, as things stand with them now. */
  visibleTo(id: string): RecordedEvent[] {
    const person = this.state.people[id];
    return person ? this.log.filter(({ audience }) => sees(keysOf(person), audience)) : [];
  }

  /** The fold of what someone may see. */
  viewOf(id: string): State {
    return this.visibleTo(id).reduce(evolve, emptyState());
  }
}

/** An exercise that has started. */
export function started(scenario: Playable): Played {
  const played = new Played(scenario);
  played.do({ type: 'StartExercise' });
  return played;
}
