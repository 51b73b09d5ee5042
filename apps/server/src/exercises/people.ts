import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Rejected, type CommandBody } from '@tocsin/engine';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, type Repository } from 'typeorm';
import { newToken } from '../identity/sessions';
import { Exercises } from './exercises';
import { PersonEntity } from './person.entity';

export type Enrolment = Omit<Extract<CommandBody, { type: 'EnrolPerson' }>, 'type' | 'person'>;

/** Names and invitations of those who take part. */
@Injectable()
export class People {
  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly exercises: Exercises,
  ) {}

  /** Enrols someone; their name stays here, the log knows an id. @throws Rejected */
  async enrol(
    exercise: string,
    who: { name: string; email?: string; account?: string },
    enrolment: Enrolment,
  ): Promise<PersonEntity> {
    const person = this.people.create({
      id: randomUUID(),
      exerciseId: exercise,
      name: who.name,
      email: who.email ?? null,
      invitation: newToken(),
      accountId: who.account ?? null,
    });
    // The name first: an event must never name somebody who is nobody.
    await this.people.insert(person);
    try {
      await this.change(exercise, person.id, enrolment);
    } catch (error) {
      if (error instanceof Rejected) await this.people.delete({ id: person.id });
      throw error;
    }
    return person;
  }

  /** Enrols someone, or enrols them differently. @throws Rejected */
  async change(exercise: string, person: string, enrolment: Enrolment): Promise<void> {
    await this.exercises.command(exercise, { type: 'EnrolPerson', person, ...enrolment }, 'server');
  }

  /** Puts right what someone is called or where they are reached; what is left out stays. */
  async describe(person: string, { name, email }: { name?: string; email?: string | null }): Promise<void> {
    const changed = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
    if (Object.keys(changed).length > 0) await this.people.update({ id: person }, changed);
  }

  async withdraw(exercise: string, person: string): Promise<void> {
    await this.exercises.command(exercise, { type: 'WithdrawPerson', person }, 'server');
  }

  /** Makes a seat an account's own, unless it is somebody's already. @returns whether it is theirs now */
  async bind(person: string, account: string): Promise<boolean> {
    await this.people.update({ id: person, accountId: IsNull() }, { accountId: account });
    return this.people.existsBy({ id: person, accountId: account });
  }

  /** Those of an exercise, in the order in which they were enrolled. */
  of(exercise: string): Promise<PersonEntity[]> {
    return this.people.find({ where: { exerciseId: exercise }, order: { createdAt: 'ASC', name: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<PersonEntity[]> {
    return this.people.findBy({ id: In(ids) });
  }

  byInvitation(token: string): Promise<PersonEntity | null> {
    return this.people.findOneBy({ invitation: token });
  }
}
