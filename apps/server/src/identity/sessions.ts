import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createHash, randomBytes } from 'node:crypto';
import { MoreThan, Repository } from 'typeorm';
import { PersonEntity } from '../exercises/person.entity';
import { LIFETIME, SessionCookie } from './session-cookie';
import { SessionEntity, SessionSeatEntity } from './session.entity';

/** Who a browser is: an account perhaps, and its seats: those that it took, and those of the account. */
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
  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @InjectRepository(SessionSeatEntity) private readonly seats: Repository<SessionSeatEntity>,
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    readonly cookie: SessionCookie,
  ) {}

  /** The session of a token; undefined when there is none, or it has expired. */
  async find(token: string | undefined): Promise<Session | undefined> {
    if (!token) return undefined;
    const tokenHash = hashOf(token);
    const found = await this.sessions.findOne({
      select: {
        tokenHash: true,
        account: { id: true, name: true },
        seats: { tokenHash: true, personId: true },
      },
      relations: { account: true, seats: true },
      where: { tokenHash, expiresAt: MoreThan(new Date()) },
    });
    if (!found) return undefined;
    const { account, seats = [] } = found;
    const own = account ? await this.seatsOf(account.id) : [];
    return {
      tokenHash,
      seats: [...new Set([...seats.map(({ personId }) => personId), ...own])],
      ...(account ? { account: { id: account.id, name: account.name } } : {}),
    };
  }

  private async seatsOf(accountId: string): Promise<string[]> {
    const found = await this.people.find({ select: { id: true }, where: { accountId } });
    return found.map(({ id }) => id);
  }

  /** Opens a session. @returns its token, to be kept in a cookie. */
  async open(): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(Date.now() + LIFETIME);
    await this.sessions.insert({ tokenHash: hashOf(token), expiresAt });
    return token;
  }

  /** Signs an account in on a session that may hold seats already. */
  async signIn(tokenHash: string, accountId: string): Promise<void> {
    await this.sessions.update({ tokenHash }, { accountId });
  }

  async takeSeat(tokenHash: string, personId: string): Promise<void> {
    await this.seats.createQueryBuilder().insert().values({ tokenHash, personId }).orIgnore().execute();
  }

  async close(tokenHash: string): Promise<void> {
    await this.sessions.delete({ tokenHash });
  }
}
