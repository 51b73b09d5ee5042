import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { State } from '@tocsin/engine';
import { nameKey } from '@tocsin/words';
import type { Repository } from 'typeorm';
import { Guesses } from '../edge/guesses';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { ExerciseRecords } from '../exercises/exercise-records';
import { Exercises } from '../exercises/exercises';
import { joinCode } from '../exercises/join-code';
import { People } from '../exercises/people';
import type { PersonEntity } from '../exercises/person.entity';
import { isOpen, OPEN_TO_ALL, takesIn, type JoinPolicy } from '../exercises/join-policy';

/** An exercise as its code opens it. */
export interface Opened {
  id: string;
  state: State;
  policy: JoinPolicy;
}

/** Who may join an exercise by its code. */
@Injectable()
export class Joining {
  constructor(
    @InjectRepository(ExerciseEntity) private readonly entities: Repository<ExerciseEntity>,
    private readonly records: ExerciseRecords,
    private readonly exercises: Exercises,
    private readonly people: People,
    private readonly guesses: Guesses,
  ) {}

  /** What a code opens for whoever asks from an address. @throws NotFoundException, ForbiddenException when it is closed */
  async open(code: string, address: string): Promise<Opened> {
    const record = await this.guesses.of(address, () => this.records.findByJoinCode(code));
    const exercise = record && (await this.exercises.get(record.id));
    if (!exercise) throw new NotFoundException('unknown-code');
    const policy = policyOf(record);
    // At ENDEX it closes by itself, whatever was set.
    if (exercise.state.standing === 'ended' || !isOpen(policy, Date.now()))
      throw new ForbiddenException('code-closed');
    return { id: record.id, state: exercise.state, policy };
  }

  /** The organisations that may be joined by the code. */
  organisations({ state, policy }: Opened) {
    return (state.exercise?.organisations ?? []).filter((one) => takesIn(policy, one));
  }

  /** Those of an organisation who are called so, however it is spelt. */
  async namesakes({ id, state }: Opened, organisation: string, name: string): Promise<PersonEntity[]> {
    const wanted = nameKey(name);
    const inIt = (person: string) => state.people[person]?.organisation === organisation;
    return (await this.people.of(id)).filter((one) => inIt(one.id) && nameKey(one.name) === wanted);
  }

  async policy(id: string): Promise<JoinPolicy & { code: string }> {
    const record = await this.records.find(id);
    if (!record) throw new NotFoundException('unknown-exercise');
    return { ...policyOf(record), code: record.joinCode };
  }

  async setPolicy(id: string, joining: JoinPolicy): Promise<void> {
    await this.entities.update({ id }, { joining });
  }

  /** A new code; the old one opens nothing any more. */
  async newCode(id: string): Promise<string> {
    const code = joinCode();
    await this.entities.update({ id }, { joinCode: code });
    return code;
  }
}

const policyOf = ({ joining }: ExerciseEntity): JoinPolicy => ({ ...OPEN_TO_ALL, ...joining });
