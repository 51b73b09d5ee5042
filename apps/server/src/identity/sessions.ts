import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DAY } from '@tocsin/words';

export const COOKIE = 'tocsin_session';
const DAYS = 30;

/** Who a browser is: an account perhaps, and the seats that it took. */
export interface Session {
  tokenHash: string;
  account?: { id: string; name: string };
  seats: string[];
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
export const newToken = (): string => randomBytes(24).toString('base64url');

/** Sessions of browsers. Only the hash of a token is stored. */
@Injectable()
export class Sessions {
  constructor(private readonly database: DataSource) {}

  /** The session of a token; undefined when there is none, or it has expired. */
  async find(token: string | undefined): Promise<Session | undefined> {
    if (!token) return undefined;
    const tokenHash = hashOf(token);
    const [row] = await this.database.query(
      `SELECT account.id, account.name, coalesce(array_agg(person_id) FILTER (WHERE person_id IS NOT NULL), '{}') AS seats
       FROM session LEFT JOIN account ON account.id = account_id LEFT JOIN session_seat USING (token_hash)
       WHERE token_hash = $1 AND expires_at > now() GROUP BY token_hash, account.id`,
      [tokenHash],
    );
    if (!row) return undefined;
    return { tokenHash, seats: row.seats, ...(row.id ? { account: { id: row.id, name: row.name } } : {}) };
  }

  /** Opens a session. @returns its token, to be kept in a cookie. */
  async open(account?: string): Promise<string> {
    const token = newToken();
    await this.database.query(`INSERT INTO session VALUES ($1, $2, now() + interval '${DAYS} days')`, [
      hashOf(token),
      account ?? null,
    ]);
    return token;
  }

  /** Signs an account in on a session that may hold seats already. */
  async signIn(tokenHash: string, account: string): Promise<void> {
    await this.database.query('UPDATE session SET account_id = $2 WHERE token_hash = $1', [
      tokenHash,
      account,
    ]);
  }

  async takeSeat(tokenHash: string, person: string): Promise<void> {
    await this.database.query('INSERT INTO session_seat VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      tokenHash,
      person,
    ]);
  }

  async close(tokenHash: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }
}

/** Cookie of a session: no script reads it, no other site sends it along. */
export const COOKIE_OPTIONS = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: DAYS * DAY,
} as const;
