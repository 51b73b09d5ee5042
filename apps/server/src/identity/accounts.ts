import { BadRequestException, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { In, Repository } from 'typeorm';
import { AccountEntity, AccountLinkEntity, SetUpLinkEntity } from './account.entity';
import { AccountLinks } from './account-links';
import { weakness } from './password-rules';
import { hashOf, newToken } from './sessions';

export type Account = Pick<AccountEntity, 'id' | 'name' | 'role'>;
const ACCOUNT = { id: true, name: true, role: true } as const;

/** Those who sign in, and their passwords. */
@Injectable()
export class Accounts {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(SetUpLinkEntity) private readonly setUpLinks: Repository<SetUpLinkEntity>,
    private readonly links: AccountLinks,
  ) {}

  async none(): Promise<boolean> {
    return !(await this.accounts.exists());
  }

  /** A link token with which the first account can be made, once; an earlier one is void. */
  async setUpToken(): Promise<string> {
    const token = newToken();
    await this.setUpLinks.deleteAll();
    await this.setUpLinks.insert({ tokenHash: hashOf(token) });
    return token;
  }

  /** Whether a set-up link can still be used. */
  async isOpen(token: string): Promise<boolean> {
    return this.setUpLinks.existsBy({ tokenHash: hashOf(token) });
  }

  /** Makes the first account with a one-time link. @returns undefined when the link is unknown or used. */
  async setUp(token: string, name: string, email: string, password: string): Promise<Account | undefined> {
    const passwordHash = await hashed(password, { name, email });
    return this.accounts.manager.transaction(async (manager) => {
      const used = await manager.delete(SetUpLinkEntity, { tokenHash: hashOf(token) });
      if (!used.affected) return undefined;
      const account = { id: randomUUID(), name, role: 'administrator' as const };
      await manager.insert(AccountEntity, { ...account, email: email.toLowerCase(), passwordHash });
      return account;
    });
  }

  /** Makes the account that a link invites, or gives an account the password that it asks for. */
  async useLink(
    token: string,
    { name, password }: { name?: string; password: string },
  ): Promise<{ account: Account; link: AccountLinkEntity }> {
    return this.accounts.manager.transaction(async (manager) => {
      const link = await this.links.use(token, manager);
      const { accountId, email, role } = link;
      if (accountId) {
        const account = await manager.findOneByOrFail(AccountEntity, { id: accountId });
        await manager.update(
          AccountEntity,
          { id: accountId },
          { passwordHash: await hashed(password, account) },
        );
        return { account, link };
      }
      if (!name) throw new BadRequestException('bad-request');
      const account = { id: randomUUID(), name, role };
      await manager.insert(AccountEntity, {
        ...account,
        email,
        passwordHash: await hashed(password, { name, email }),
      });
      return { account, link };
    });
  }

  /** The account of an address and password; undefined when they do not go together, or it is disabled. */
  async check(email: string, password: string): Promise<Account | undefined> {
    const account = await this.accounts.findOneBy({ email: email.toLowerCase() });
    const right = await verify(account?.passwordHash ?? NOBODY, password).catch(() => false);
    if (!account?.passwordHash || !right || account.disabledAt) return undefined;
    const { id, name, role } = account;
    return { id, name, role };
  }

  async setPassword(id: string, password: string): Promise<void> {
    const account = await this.accounts.findOneByOrFail({ id });
    await this.accounts.update({ id }, { passwordHash: await hashed(password, account) });
  }

  async rename(id: string, name: string): Promise<void> {
    await this.accounts.update({ id }, { name });
  }

  find(id: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ id });
  }

  /** The account with exactly this address. */
  async byEmail(email: string): Promise<Account | null> {
    return this.accounts.findOne({ select: ACCOUNT, where: { email: email.toLowerCase() } });
  }

  /** The names of some accounts, by id; one that is no more has none. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.accounts.find({ select: { id: true, name: true }, where: { id: In(ids) } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** @throws BadRequestException when it must not be chosen */
async function hashed(password: string, whose: { name: string; email: string }): Promise<string> {
  const code = weakness(password, whose);
  if (code) throw new BadRequestException(code);
  return hash(password);
}

/** Checked when there is no such account, so that the answer takes as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Wf2wbP0XjQG8vZ4nJ7cO0lVbq0nUO9qkq1mR0sVnq5E';
