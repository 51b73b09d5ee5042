import { ForbiddenException, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { Repository, type EntityManager } from 'typeorm';
import { AuditLog, type Actor } from '../../audit/audit-log';
import { AccountEntity } from '../account.entity';
import { Sessions } from '../sessions';
import type { Claimed } from './claims';

/** Accounts of those who sign in at the provider: made, changed and refused by what it says of them. */
@Injectable()
export class FederatedAccounts {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  /** The account of whoever came from the provider. @throws ForbiddenException with the reason why there is none */
  async admit(claimed: Claimed, address: string): Promise<Pick<AccountEntity, 'id' | 'name'>> {
    return this.accounts.manager.transaction(async (manager) => {
      const known = await manager.findOne(AccountEntity, {
        where: { subject: claimed.subject },
        lock: { mode: 'pessimistic_write' },
      });
      const account = known ?? (await this.linked(claimed, manager));
      const by = { id: 'provider', name: claimed.subject, address };
      return account ? this.changed(account, claimed, by, manager) : this.made(claimed, by, manager);
    });
  }

  /** Ends what comes from a session at the provider, or all of somebody. */
  async end({
    subject,
    sid,
  }: {
    subject?: string;
    sid?: string;
  }): Promise<{ ended: number; account?: string }> {
    if (sid) return { ended: await this.sessions.end({ providerSession: sid }, 'revoked') };
    const account = await this.accounts.findOneBy({ subject });
    if (!account) return { ended: 0 };
    return { ended: await this.sessions.end({ accountId: account.id }, 'revoked'), account: account.id };
  }

  /** A local account of the address that the provider vouches for; one that administers is local alone, in case the provider fails. */
  private async linked({ email }: Claimed, manager: EntityManager): Promise<AccountEntity | null> {
    if (!email) throw new ForbiddenException('email-not-verified');
    const account = await manager.findOne(AccountEntity, {
      where: { email },
      lock: { mode: 'pessimistic_write' },
    });
    if (account && (account.role === 'administrator' || account.subject))
      throw new ForbiddenException('local-account');
    return account;
  }

  private async made({ email = '', ...claimed }: Claimed, by: Actor, manager: EntityManager) {
    const { subject, name, role, organisation = null } = claimed;
    if (!role) throw new ForbiddenException('no-role');
    const account = { id: randomUUID(), name, email, role, organisation, subject, passwordHash: null };
    await manager.insert(AccountEntity, account);
    const after = { email, role, organisation };
    await this.audit.record({ act: 'account-made', by, to: account.id, after }, manager);
    return account;
  }

  /** Those without a password have the role that the provider gives them now, or none. */
  private async changed(account: AccountEntity, claimed: Claimed, by: Actor, manager: EntityManager) {
    if (account.disabledAt) throw new ForbiddenException('account-disabled');
    const isLocal = account.passwordHash !== null;
    if (isLocal && account.role === 'administrator') throw new ForbiddenException('local-account');
    const role = isLocal ? account.role : claimed.role;
    if (!role) throw new ForbiddenException('no-role');
    const { id } = account;
    const organisation = claimed.organisation ?? null;
    const name = isLocal ? account.name : claimed.name;
    const before = {
      role: account.role,
      organisation: account.organisation,
      linked: account.subject !== null,
    };
    const after = { role, organisation, linked: true };
    await manager.update(AccountEntity, { id }, { name, role, organisation, subject: claimed.subject });
    if (role !== account.role) await this.sessions.end({ accountId: id }, 'revoked', manager);
    if (JSON.stringify(before) !== JSON.stringify(after))
      await this.audit.record({ act: 'account-changed', by, to: id, before, after }, manager);
    return { id, name };
  }
}
