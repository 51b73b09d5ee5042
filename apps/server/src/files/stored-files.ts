import { Injectable } from '@nestjs/common';
import { Rejected, type Attachment } from '@tocsin/engine';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';

/** A file as it is served. */
export interface StoredFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Files lie in the database: a backup of it is a backup of everything, and every server has them. */
@Injectable()
export class StoredFiles {
  constructor(private readonly database: DataSource) {}

  /** Keeps what somebody uploaded. @returns how a message refers to it. */
  async keep(exercise: string, person: string, { name, type, bytes }: StoredFile): Promise<Attachment> {
    const id = randomUUID();
    await this.database.query(
      'INSERT INTO upload (id, exercise_id, person_id, name, type, size, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, exercise, person, name, type, bytes.length, bytes],
    );
    return { file: `upload:${id}`, name, type, size: bytes.length };
  }

  /** Bytes that someone has uploaded so far. */
  async used(person: string): Promise<number> {
    const [row] = await this.database.query(
      'SELECT coalesce(sum(size), 0) AS used FROM upload WHERE person_id = $1',
      [person],
    );
    return Number(row.used);
  }

  /** The file of an attachment; undefined when there is none. @param scenario the hash under which the exercise pinned it. */
  async find(exercise: string, scenario: string, file: string): Promise<StoredFile | undefined> {
    const [kind = '', name = ''] = file.split(/:(.*)/s);
    const [row] =
      kind === 'asset'
        ? await this.database.query(
            'SELECT name, type, bytes FROM asset WHERE content_hash = $1 AND name = $2',
            [scenario, name],
          )
        : await this.database.query(
            'SELECT name, type, bytes FROM upload WHERE exercise_id = $1 AND id::text = $2',
            [exercise, name],
          );
    return row;
  }

  /** Whether something that holders of some keys may see carries the file. */
  async isShown(exercise: string, keys: readonly string[], file: string): Promise<boolean> {
    const [row] = await this.database.query(
      `SELECT 1 FROM exercise_event WHERE exercise_id = $1 AND audience && $2
         AND type IN ('MessageDelivered', 'MessageSent', 'IncidentReported',
           'ObservationMade', 'ObservationCorrected')
         AND data::jsonb -> 'attachments' @> $3::jsonb LIMIT 1`,
      [exercise, keys, JSON.stringify([{ file }])],
    );
    return row !== undefined;
  }

  async isOwn(person: string, file: string): Promise<boolean> {
    const [row] = await this.database.query('SELECT 1 FROM upload WHERE person_id = $1 AND id::text = $2', [
      person,
      file.replace('upload:', ''),
    ]);
    return row !== undefined;
  }

  /**
   * Checks that someone attaches what they uploaded or were shown, under its own name.
   * @throws Rejected `unknown-file`
   */
  async check(exercise: string, person: string, keys: string[], attachments: Attachment[]): Promise<void> {
    for (const { file, name, type, size } of attachments) {
      const stored = await this.find(exercise, '', file);
      const known =
        stored &&
        stored.name === name &&
        stored.type === type &&
        stored.bytes.length === size &&
        ((await this.isOwn(person, file)) || (await this.isShown(exercise, keys, file)));
      if (!known) throw new Rejected('unknown-file', `The file ${name} is not one that you uploaded.`);
    }
  }
}
