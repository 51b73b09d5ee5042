import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { AuditLog, type Actor } from '../audit/audit-log';
import { AccountEntity } from './account.entity';
import { AccountLinks } from './account-links';
import { Totp } from './factors/totp';
import type { Role } from './roles';
import { Sessions } from './sessions';

/** What administrators do with accounts; each act is in the audit log. One administrator always remains. */
@Injectable()
export class Administration {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    private readonly links: AccountLinks,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    private readonly totp: Totp,
  ) {}

  list() {
    return this.accounts.find({
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        organisation: true,
        passwordHash: true,
        disabledAt: true,
        createdAt: true,
      },
      order: { createdAt: 'ASC' },
    });
  }

  /** @throws NotFoundException */
  async byEmail(email: string): Promise<AccountEntity> {
    const account = await this.accounts.findOneBy({ email: email.toLowerCase() });
    if (!account) throw new NotFoundException('unknown-account');
    return account;
  }

  /** @returns the token of the link */
  async invite(email: string, role: Role, by: Actor): Promise<string> {
    const { id, token } = await this.links.invite(email, role);
    await this.audit.record({ act: 'account-invited', by, to: id, after: { email, role } });
    return token;
  }

  async revokeInvitation(id: string, by: Actor): Promise<void> {
    const { email, role } = await this.links.revoke(id);
    await this.audit.record({ act: 'invitation-revoked', by, to: id, before: { email, role } });
  }

  /** @returns the token of the link with which a new password is chosen; until then the old one holds */
  async reset(id: string, by: Actor): Promise<string> {
    const account = await this.accounts.findOneBy({ id });
    if (!account) throw new NotFoundException('unknown-account');
    if (account.passwordHash === null) throw new ConflictException('no-password');
    const { token } = await this.links.reset(account);
    await this.audit.record({ act: 'password-reset-offered', by, to: id });
    return token;
  }

  /** For somebody who lost the app and the codes on paper: the password alone signs in again. */
  async removeSecondFactor(id: string, by: Actor): Promise<void> {
    await this.accounts.manager.transaction(async (manager) => {
      if (!(await manager.existsBy(AccountEntity, { id }))) throw new NotFoundException('unknown-account');
      await this.totp.remove(id, manager);
      await this.audit.record({ act: 'second-factor-removed', by, to: id }, manager);
    });
  }

  /** Changes a role, or whether it can be signed in to. Its sessions end: what they may do has changed. */
  async change(id: string, change: { role?: Role; disabled?: boolean }, by: Actor): Promise<void> {
    await this.keepingAdministrators(async (manager) => {
      const account = await manager.findOneBy(AccountEntity, { id });
      if (!account) throw new NotFoundException('unknown-account');
      const { role = account.role, disabled = account.disabledAt !== null } = change;
      const disabledAt = disabled ? (account.disabledAt ?? new Date()) : null;
      await manager.update(AccountEntity, { id }, { role, disabledAt });
      const before = { role: account.role, disabled: account.disabledAt !== null };
      const after = { role, disabled };
      await this.sessions.end({ accountId: id }, 'revoked', manager);
      await this.audit.record({ act: 'account-changed', by, to: id, before, after }, manager);
    });
  }

  /** What it made stays, and belongs to nobody; its seats stay with those who were enrolled. */
  async remove(id: string, by: Actor): Promise<void> {
    await this.keepingAdministrators(async (manager) => {
      const account = await manager.findOneBy(AccountEntity, { id });
      if (!account) throw new NotFoundException('unknown-account');
      await this.sessions.end({ accountId: id }, 'revoked', manager);
      await manager.delete(AccountEntity, { id });
      const { name, email, role } = account;
      await this.audit.record({ act: 'account-removed', by, to: id, before: { name, email, role } }, manager);
    });
  }

  /** @throws ConflictException when nobody would be left who may administer; nothing is changed then */
  private async keepingAdministrators(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.accounts.manager.transaction(async (manager) => {
      // Whoever changes accounts at the same time waits.
      await manager.find(AccountEntity, {
        where: { role: 'administrator' },
        lock: { mode: 'pessimistic_write' },
      });
      await work(manager);
      const left = await manager.find(AccountEntity, { where: { role: 'administrator' } });
      // One with a password, so that somebody gets in when the provider fails.
      if (!left.some(({ disabledAt, passwordHash }) => disabledAt === null && passwordHash !== null))
        throw new ConflictException('last-administrator');
    });
  }
}
