import { Injectable } from '@nestjs/common';
import { Chain, chainHash, dataHash, type ChainedEvent } from '@tocsin/log';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { AuditEntryEntity, AuditHeadEntity } from './audit-entry.entity';

/** Who does something, and from where. */
export interface Actor {
  /** The id of an account or a person; `command-line` and `server` for these. */
  id: string;
  name: string;
  /** The client's address. */
  address: string;
}

/** Something that was done, with what was before and after: never a password, a token or a key. */
export interface Act {
  act: string;
  by: Actor;
  /** What it was done to: the id of an account, a person, a session. */
  to?: string;
  exercise?: string;
  before?: object;
  after?: object;
}

/** Entries read at once. */
const PIECE = 1_000;

/** What was done in administration and control: appended to, read, never changed. */
@Injectable()
export class AuditLog {
  constructor(private readonly database: DataSource) {}

  /** @param manager of the transaction that does it: both are stored, or neither */
  async record({ act, by, ...about }: Act, manager?: EntityManager): Promise<void> {
    if (!manager) return this.database.transaction((own) => this.record({ act, by, ...about }, own));
    const head = await manager.findOneOrFail(AuditHeadEntity, {
      where: { one: true },
      lock: { mode: 'pessimistic_write' },
    });
    const entry = {
      seq: head.seq + 1,
      act,
      at: String(Date.now()),
      actor: by.id,
      data: { name: by.name, address: by.address, ...about },
    };
    const event = eventOf({ ...entry, hash: '' });
    const hash = chainHash(head.hash, event, dataHash(event));
    await manager.insert(AuditEntryEntity, { ...entry, hash });
    await manager.update(AuditHeadEntity, { one: true }, { seq: entry.seq, hash });
  }

  /** All of it, as events of a log, in pieces. */
  async *entries(): AsyncGenerator<ChainedEvent> {
    for (let last = 0; ;) {
      const rows = await this.database.manager.find(AuditEntryEntity, {
        where: { seq: MoreThan(last) },
        order: { seq: 'ASC' },
        take: PIECE,
      });
      if (rows.length === 0) return;
      for (const row of rows) yield eventOf(row);
      last = rows.at(-1)!.seq;
    }
  }

  /** Follows the chain from its beginning. @returns what is wrong first; undefined where nothing is */
  async verify(): Promise<string | undefined> {
    const chain = new Chain();
    const { seq, hash } = await this.database.manager.findOneByOrFail(AuditHeadEntity, { one: true });
    for await (const event of this.entries()) {
      const reason = chain.follow(event);
      if (reason) return reason;
      if (event.seq === seq && event.hash !== hash)
        return `entry ${seq} is not the one that was written last.`;
    }
    return chain.length < seq ? `${seq - chain.length} entries are missing at the end.` : undefined;
  }
}

const eventOf = ({ seq, act, at, actor, data, hash }: AuditEntryEntity): ChainedEvent => ({
  seq,
  type: act,
  at: Number(at),
  time: 0,
  by: actor,
  data,
  audience: ['administration'],
  hash,
});
