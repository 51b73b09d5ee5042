import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Rejected, type CommandBody } from '@tocsin/engine';
import { InjectRepository } from '@nestjs/typeorm';
import { DAY, type Language } from '@tocsin/words';
import { In, IsNull, MoreThan, type Repository } from 'typeorm';
import { Breath } from '../breath';
import { newToken } from '../identity/sessions';
import { SETTINGS, type Settings } from '../settings/settings';
import { Exercises } from './exercises';
import { PersonEntity } from './person.entity';

export type Enrolment = Omit<Extract<CommandBody, { type: 'EnrolPerson' }>, 'type' | 'person'>;

/** Somebody who is to take part. */
export interface Newcomer {
  name: string;
  email?: string | null;
  language?: Language | null;
  account?: string;
}

/** Enrolled at once at most: others get a turn of the event loop, and the clocks theirs. */
const AT_ONCE = 20;

/** Names and invitations of those who take part. */
@Injectable()
export class People {
  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly exercises: Exercises,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'invitationDays'>,
  ) {}

  /** Enrols someone; their name stays here, the log knows an id. @throws Rejected */
  async enrol(exercise: string, who: Newcomer, enrolment: Enrolment): Promise<PersonEntity> {
    const person = this.newcomer(exercise, who);
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

  /** Enrols many, a group after the other; how far it came is in the log. @throws Unavailable */
  async enrolAll(exercise: string, all: readonly { who: Newcomer; enrolment: Enrolment }[]): Promise<void> {
    const breath = new Breath();
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await breath.take();
      const group = all
        .slice(from, from + AT_ONCE)
        .map(({ who, enrolment }) => ({ person: this.newcomer(exercise, who), enrolment }));
      await this.people.insert(group.map(({ person }) => person));
      await Promise.all(group.map(({ person, enrolment }) => this.change(exercise, person.id, enrolment)));
    }
  }

  /** Enrols someone, or enrols them differently. @throws Rejected */
  async change(exercise: string, person: string, enrolment: Enrolment): Promise<void> {
    await this.exercises.command(exercise, { type: 'EnrolPerson', person, ...enrolment }, 'server');
  }

  /** Puts right what someone is called or where they are reached; what is left out stays. */
  async describe(
    person: string,
    said: Partial<Pick<PersonEntity, 'name' | 'email' | 'language'>>,
  ): Promise<void> {
    const changed = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
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

  /** Whose invitation it is, while it opens their seat. */
  byInvitation(token: string): Promise<PersonEntity | null> {
    return this.people.findOneBy([
      { invitation: token, invitationEndsAt: IsNull() },
      { invitation: token, invitationEndsAt: MoreThan(new Date()) },
    ]);
  }

  /** Notes what became of somebody's invitation, the first time. */
  async note(person: string, what: 'openedAt' | 'seatedAt'): Promise<void> {
    await this.people.update({ id: person, [what]: IsNull() }, { [what]: new Date() });
  }

  private newcomer(exercise: string, { name, email, language, account }: Newcomer): PersonEntity {
    return this.people.create({
      id: randomUUID(),
      exerciseId: exercise,
      name,
      email: email ?? null,
      language: language ?? null,
      invitation: newToken(),
      invitationEndsAt: this.invitationEnd(),
      accountId: account ?? null,
    });
  }

  /** Until when a link opens its seat that is made now. */
  invitationEnd(): Date {
    return new Date(Date.now() + this.settings.invitationDays * DAY);
  }
}
