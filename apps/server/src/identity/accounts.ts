import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { In, Repository } from 'typeorm';
import { AccountEntity, SetUpLinkEntity } from './account.entity';
import { hashOf, newToken } from './sessions';

export type Account = Pick<AccountEntity, 'id' | 'name'>;

/** Those who may make exercises. */
@Injectable()
export class Accounts {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(SetUpLinkEntity) private readonly links: Repository<SetUpLinkEntity>,
  ) {}

  async none(): Promise<boolean> {
    return !(await this.accounts.exists());
  }

  /** A link token with which one account can be made, once; an earlier one is void. */
  async setUpToken(): Promise<string> {
    const token = newToken();
    await this.links.deleteAll();
    await this.links.insert({ tokenHash: hashOf(token) });
    return token;
  }

  /** Makes an account with a one-time link. @returns undefined when the link is unknown or used. */
  async setUp(token: string, name: string, email: string, password: string): Promise<Account | undefined> {
    const passwordHash = await hash(password);
    return this.accounts.manager.transaction(async (manager) => {
      const used = await manager.delete(SetUpLinkEntity, { tokenHash: hashOf(token) });
      if (!used.affected) return undefined;
      const id = randomUUID();
      await manager.insert(AccountEntity, { id, name, email: email.toLowerCase(), passwordHash });
      return { id, name };
    });
  }

  /** The account of an address and password; undefined when they do not go together. */
  async check(email: string, password: string): Promise<Account | undefined> {
    const account = await this.accounts.findOneBy({ email: email.toLowerCase() });
    const right = await verify(account?.passwordHash ?? NOBODY, password).catch(() => false);
    return account && right ? { id: account.id, name: account.name } : undefined;
  }

  /** The account with exactly this address. */
  async byEmail(email: string): Promise<Account | null> {
    return this.accounts.findOne({
      select: { id: true, name: true },
      where: { email: email.toLowerCase() },
    });
  }

  /** The names of some accounts, by id; one that is no more has none. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.accounts.find({ select: { id: true, name: true }, where: { id: In(ids) } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** Checked when there is no such account, so that the answer takes as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Wf2wbP0XjQG8vZ4nJ7cO0lVbq0nUO9qkq1mR0sVnq5E';
