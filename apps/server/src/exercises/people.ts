import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Rejected, type CommandBody } from '@tocsin/engine';
import { DataSource } from 'typeorm';
import { newToken } from '../identity/sessions';
import { Exercises } from './exercises';

/** A person of an exercise as the server knows them: events name them by id alone. */
export interface PersonRow {
  id: string;
  exercise: string;
  name: string;
  email: string | null;
  invitation: string;
}

export type Enrolment = Omit<Extract<CommandBody, { type: 'EnrolPerson' }>, 'type' | 'person'>;

const COLUMNS = 'id, exercise_id AS exercise, name, email, invitation';

/** Names and invitations of those who take part. */
@Injectable()
export class People {
  constructor(
    private readonly database: DataSource,
    private readonly exercises: Exercises,
  ) {}

  /** Enrols someone; their name stays here, the log knows an id. @throws Rejected */
  async enrol(
    exercise: string,
    who: { name: string; email?: string },
    enrolment: Enrolment,
  ): Promise<PersonRow> {
    const person = {
      id: randomUUID(),
      exercise,
      name: who.name,
      email: who.email ?? null,
      invitation: newToken(),
    };
    // The name first: an event must never name somebody who is nobody.
    await this.database.query(
      'INSERT INTO person (id, exercise_id, name, email, invitation) VALUES ($1, $2, $3, $4, $5)',
      [person.id, exercise, person.name, person.email, person.invitation],
    );
    try {
      await this.change(exercise, person.id, enrolment);
    } catch (error) {
      if (error instanceof Rejected)
        await this.database.query('DELETE FROM person WHERE id = $1', [person.id]);
      throw error;
    }
    return person;
  }

  /** Enrols someone, or enrols them differently. @throws Rejected */
  async change(exercise: string, person: string, enrolment: Enrolment): Promise<void> {
    await this.exercises.command(exercise, { type: 'EnrolPerson', person, ...enrolment }, 'server');
  }

  async withdraw(exercise: string, person: string): Promise<void> {
    await this.exercises.command(exercise, { type: 'WithdrawPerson', person }, 'server');
  }

  async of(exercise: string): Promise<PersonRow[]> {
    return this.database.query(
      `SELECT ${COLUMNS} FROM person WHERE exercise_id = $1 ORDER BY created_at, name`,
      [exercise],
    );
  }

  async byIds(ids: readonly string[]): Promise<PersonRow[]> {
    return this.database.query(`SELECT ${COLUMNS} FROM person WHERE id = ANY ($1)`, [ids]);
  }

  async byInvitation(token: string): Promise<PersonRow | undefined> {
    const [row] = await this.database.query(`SELECT ${COLUMNS} FROM person WHERE invitation = $1`, [token]);
    return row;
  }
}
