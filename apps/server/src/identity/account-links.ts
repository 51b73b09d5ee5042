import { ConflictException, GoneException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DAY } from '@tocsin/words';
import { randomUUID } from 'node:crypto';
import { IsNull, MoreThan, Repository, type EntityManager } from 'typeorm';
import { AccountEntity, AccountLinkEntity } from './account.entity';
import { hashOf, newToken } from './sessions';
import type { Role } from './roles';

const VALID_FOR = 7 * DAY;

export type LinkState = 'open' | 'used' | 'expired';

/** What a link tells whoever follows it. */
export interface AccountLink {
  kind: 'invitation' | 'reset';
  state: LinkState;
  email: string;
}

const stateOf = ({ usedAt, expiresAt }: AccountLinkEntity): LinkState =>
  usedAt ? 'used' : expiresAt.getTime() <= Date.now() ? 'expired' : 'open';

/** Links that are for one person, once, and for some days. Looking at one uses nothing up. */
@Injectable()
export class AccountLinks {
  constructor(
    @InjectRepository(AccountLinkEntity) private readonly links: Repository<AccountLinkEntity>,
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
  ) {}

  /** @returns its token. @throws ConflictException when there is an account with this address */
  async invite(email: string, role: Role): Promise<{ id: string; token: string }> {
    if (await this.accounts.existsBy({ email: email.toLowerCase() }))
      throw new ConflictException('account-exists');
    await this.links.delete({ email: email.toLowerCase(), accountId: IsNull(), usedAt: IsNull() });
    return this.make({ email, role, accountId: null });
  }

  /** A link that gives an account a new password; an earlier one is void. @returns its token */
  async reset({ id, email, role }: Pick<AccountEntity, 'id' | 'email' | 'role'>) {
    await this.links.delete({ accountId: id, usedAt: IsNull() });
    return this.make({ email, role, accountId: id });
  }

  /** Invitations that are open. */
  open() {
    return this.links.find({
      select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
      where: { accountId: IsNull(), usedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      order: { createdAt: 'DESC' },
    });
  }

  async revoke(id: string): Promise<AccountLinkEntity> {
    const link = await this.links.findOneBy({ id, usedAt: IsNull() });
    if (!link) throw new NotFoundException('unknown-link');
    await this.links.delete({ id });
    return link;
  }

  /** What a link is for. @throws NotFoundException when it is unknown, or was revoked */
  async look(token: string): Promise<AccountLink> {
    const link = await this.links.findOneBy({ tokenHash: hashOf(token) });
    if (!link) throw new NotFoundException('unknown-link');
    return { kind: link.accountId ? 'reset' : 'invitation', state: stateOf(link), email: link.email };
  }

  /** Uses a link up, in the transaction of what it is used for. @throws NotFoundException, GoneException */
  async use(token: string, manager: EntityManager): Promise<AccountLinkEntity> {
    const link = await manager.findOne(AccountLinkEntity, {
      where: { tokenHash: hashOf(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!link) throw new NotFoundException('unknown-link');
    const state = stateOf(link);
    if (state !== 'open') throw new GoneException(state === 'used' ? 'link-used' : 'link-expired');
    await manager.update(AccountLinkEntity, { id: link.id }, { usedAt: new Date() });
    return link;
  }

  private async make(about: Pick<AccountLinkEntity, 'email' | 'role' | 'accountId'>) {
    const [token, id] = [newToken(), randomUUID()];
    const expiresAt = new Date(Date.now() + VALID_FOR);
    const email = about.email.toLowerCase();
    await this.links.insert({ ...about, email, id, tokenHash: hashOf(token), expiresAt, usedAt: null });
    return { id, token };
  }
}
