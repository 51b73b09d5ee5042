import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  In,
  LessThanOrEqual,
  MoreThan,
  Repository,
  type EntityManager,
  type FindOptionsWhere,
} from 'typeorm';
import { PersonEntity } from '../exercises/person.entity';
import { SETTINGS, type Settings } from '../settings/settings';
import type { AccountEntity } from './account.entity';
import type { Device } from './device';
import { SessionCookie } from './session-cookie';
import { SessionEnds, type EndReason } from './session-ends';
import { endOf, NOTED_EVERY } from './session-lifetime';
import { SessionEntity, SessionSeatEntity } from './session.entity';

type Account = Pick<AccountEntity, 'id' | 'name' | 'role'>;

/** Who a browser is: an account perhaps, and its seats: those that it took, and those of the account. */
export interface Session {
  id: string;
  tokenHash: string;
  account?: Account;
  seats: string[];
  createdAt: Date;
  usedAt: Date;
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
    private readonly ends: SessionEnds,
    @Inject(SETTINGS) private readonly lifetime: Pick<Settings, 'sessionDays' | 'sessionIdleHours'>,
  ) {}

  /** The session of a token; undefined when there is none, or it has expired. */
  async find(token: string | undefined): Promise<Session | undefined> {
    if (!token) return undefined;
    const tokenHash = hashOf(token);
    const found = await this.sessions.findOne({
      select: {
        tokenHash: true,
        id: true,
        createdAt: true,
        usedAt: true,
        account: { id: true, name: true, role: true },
        seats: { tokenHash: true, personId: true },
      },
      relations: { account: true, seats: true },
      where: { tokenHash, expiresAt: MoreThan(new Date()) },
    });
    if (!found) return undefined;
    const { id, account, seats = [], createdAt, usedAt } = found;
    const own = account ? await this.seatsOf(account.id) : [];
    return {
      id,
      tokenHash,
      seats: [...new Set([...seats.map(({ personId }) => personId), ...own])],
      createdAt,
      usedAt,
      ...(account ? { account: { id: account.id, name: account.name, role: account.role } } : {}),
    };
  }

  /** Notes that a session is used, and prolongs it. @returns false when that was noted a short time ago */
  async use({ id, account, createdAt, usedAt }: Session, device?: Device): Promise<boolean> {
    if (Date.now() - usedAt.getTime() < NOTED_EVERY) return false;
    const expiresAt = endOf({ account: account !== undefined, createdAt }, this.lifetime);
    const { affected } = await this.sessions.update(
      { id, expiresAt: MoreThan(new Date()) },
      { usedAt: new Date(), expiresAt, ...device },
    );
    return Boolean(affected);
  }

  /** Opens a session. @returns its token, to be kept in a cookie. */
  async open(device: Device, accountId?: string): Promise<string> {
    const token = newToken();
    await this.sessions.insert(this.begun(token, device, accountId));
    return token;
  }

  /**
   * Puts another session in the place of one whose rights change: no token from before has them.
   * @returns its token; the seats that the browser took go along.
   */
  async renew(
    before: Session | undefined,
    device: Device,
    accountId: string,
    providerSession?: string,
  ): Promise<string> {
    const token = newToken();
    await this.sessions.manager.transaction(async (manager) => {
      const begun = this.begun(token, device, accountId);
      await manager.insert(SessionEntity, { ...begun, providerSession: providerSession ?? null });
      if (!before) return;
      const { tokenHash, id } = before;
      await manager.update(SessionSeatEntity, { tokenHash }, { tokenHash: hashOf(token) });
      await manager.delete(SessionEntity, { tokenHash });
      await this.ends.tell([id], 'renewed', manager);
    });
    return token;
  }

  async takeSeat(tokenHash: string, personId: string): Promise<void> {
    await this.seats.createQueryBuilder().insert().values({ tokenHash, personId }).orIgnore().execute();
  }

  /** Ends some sessions, and tells every server. @returns how many */
  async end(
    which: FindOptionsWhere<SessionEntity>,
    reason: EndReason,
    within: EntityManager = this.sessions.manager,
  ): Promise<number> {
    return within.transaction(async (manager) => {
      const ending = await manager.find(SessionEntity, {
        select: { tokenHash: true, id: true },
        where: which,
      });
      for (const { tokenHash } of ending) await manager.delete(SessionEntity, { tokenHash });
      await this.ends.tell(
        ending.map(({ id }) => id),
        reason,
        manager,
      );
      return ending.length;
    });
  }

  /** Ends those whose time is up. */
  async endExpired(): Promise<void> {
    await this.end({ expiresAt: LessThanOrEqual(new Date()) }, 'expired');
  }

  /** Those of an account, the last used first. */
  of(accountId: string) {
    return this.sessions.find({
      select: { id: true, device: true, address: true, createdAt: true, usedAt: true },
      where: { accountId, expiresAt: MoreThan(new Date()) },
      order: { usedAt: 'DESC' },
    });
  }

  /** Which of some sessions, by their ids, there still are. */
  async living(ids: readonly string[]): Promise<string[]> {
    const where = { id: In(ids), expiresAt: MoreThan(new Date()) };
    return (await this.sessions.find({ select: { tokenHash: true, id: true }, where })).map(({ id }) => id);
  }

  private begun(token: string, device: Device, accountId?: string) {
    const createdAt = new Date();
    const expiresAt = endOf({ account: accountId !== undefined, createdAt }, this.lifetime);
    const at = { createdAt, usedAt: createdAt, expiresAt };
    return { tokenHash: hashOf(token), id: randomUUID(), accountId: accountId ?? null, ...at, ...device };
  }

  private async seatsOf(accountId: string): Promise<string[]> {
    const found = await this.people.find({ select: { id: true }, where: { accountId } });
    return found.map(({ id }) => id);
  }
}
