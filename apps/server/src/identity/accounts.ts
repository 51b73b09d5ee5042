import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { hashOf, newToken } from './sessions';

export interface Account {
  id: string;
  name: string;
}

/** Those who may make exercises. */
@Injectable()
export class Accounts {
  constructor(private readonly database: DataSource) {}

  async none(): Promise<boolean> {
    const [row] = await this.database.query('SELECT 1 FROM account LIMIT 1');
    return row === undefined;
  }

  /** A link token with which one account can be made, once. */
  async setUpToken(): Promise<string> {
    const token = newToken();
    await this.database.query('DELETE FROM set_up_link');
    await this.database.query('INSERT INTO set_up_link (token_hash) VALUES ($1)', [hashOf(token)]);
    return token;
  }

  /** Makes an account with a one-time link. @returns undefined when the link is unknown or used. */
  async setUp(token: string, name: string, email: string, password: string): Promise<Account | undefined> {
    const passwordHash = await hash(password);
    return this.database.transaction(async (transaction) => {
      const [used] = await transaction.query('DELETE FROM set_up_link WHERE token_hash = $1 RETURNING 1', [
        hashOf(token),
      ]);
      if (!used?.length) return undefined;
      const id = randomUUID();
      await transaction.query(
        'INSERT INTO account (id, name, email, password_hash) VALUES ($1, $2, $3, $4)',
        [id, name, email.toLowerCase(), passwordHash],
      );
      return { id, name };
    });
  }

  /** The account of an address and password; undefined when they do not go together. */
  async check(email: string, password: string): Promise<Account | undefined> {
    const [row] = await this.database.query('SELECT id, name, password_hash FROM account WHERE email = $1', [
      email.toLowerCase(),
    ]);
    const right = await verify(row?.password_hash ?? NOBODY, password).catch(() => false);
    return row && right ? { id: row.id, name: row.name } : undefined;
  }
}

/** Checked when there is no such account, so that the answer takes as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Wf2wbP0XjQG8vZ4nJ7cO0lVbq0nUO9qkq1mR0sVnq5E';
