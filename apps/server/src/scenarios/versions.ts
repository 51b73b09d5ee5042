import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { OwnScenario } from '@tocsin/protocol';
import { In, type Repository } from 'typeorm';
import { AccountEntity } from '../identity/account.entity';
import type { Planner } from './planner';
import { ScenarioShareEntity, ScenarioVersionEntity } from './scenario.entity';
import type { Reached } from './scenarios';

/** What is known of a scenario's versions, and of those who have it. */
@Injectable()
export class Versions {
  constructor(
    @InjectRepository(ScenarioVersionEntity) private readonly versions: Repository<ScenarioVersionEntity>,
    @InjectRepository(ScenarioShareEntity) private readonly shares: Repository<ScenarioShareEntity>,
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
  ) {}

  async of({ scenario, tie }: Reached, by: Planner): Promise<OwnScenario> {
    const { id, ownerId, folder } = scenario;
    const [versions, shares] = await Promise.all([
      this.versions.find({ where: { scenarioId: id }, order: { number: 'DESC' } }),
      this.shares.findBy({ scenarioId: id }),
    ]);
    const known = [
      ...versions.flatMap(({ accountId }) => accountId ?? []),
      ...shares.map(({ accountId }) => accountId),
      ...(ownerId ? [ownerId] : []),
    ];
    const found = await this.accounts.find({
      select: { id: true, name: true, email: true },
      where: { id: In(known) },
    });
    const account = (wanted: string | null) => found.find((one) => one.id === wanted);
    const may = {
      change: by.may('change', tie),
      share: by.may('share', tie),
      remove: by.may('remove', tie),
    };
    return {
      id,
      folder,
      owner: account(ownerId)?.name ?? null,
      may,
      versions: versions.map(
        ({ number, hash, accountId, createdAt, origin, originOf, note, leftBehind, ...rest }) => ({
          number,
          hash,
          by: account(accountId)?.name ?? null,
          at: createdAt.toISOString(),
          origin,
          originOf,
          note,
          leftBehind,
          bytes: Number(rest.bytes),
          injects: rest.summary?.injects ?? 0,
          findings: rest.findings,
          playable: rest.playable,
        }),
      ),
      // Whoever may not share it need not know who else has it.
      shares: may.share
        ? shares.flatMap(({ accountId, role }) => {
            const one = account(accountId);
            return one ? [{ account: accountId, name: one.name, email: one.email, role }] : [];
          })
        : [],
    };
  }
}
