import { ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ListedScenario, ScenarioAbout, ScenarioOverview } from '@tocsin/protocol';
import { join } from 'node:path';
import { In, type Repository } from 'typeorm';
import { Accounts } from '../identity/accounts';
import { ScenarioLibrary, type Pinned } from '../library/library';
import { SETTINGS, type Settings } from '../settings/settings';
import { canonicalId } from '../ids';
import type { Planner } from './planner';
import { mayWithScenario, type ScenarioAct, type Tie } from './rights';
import { ScenarioEntity, ScenarioShareEntity, ScenarioVersionEntity } from './scenario.entity';
import { ScenarioThread } from './scenario-thread';
import type { Source } from './scenario-worker';

/** A scenario, and what an account is to it. */
export interface Reached {
  scenario: ScenarioEntity;
  tie?: Tie;
}

/** What a newer version has, for those who would play on it. */
export interface Newest {
  version: number;
  note: string;
  organisations: ScenarioAbout['parties'];
}

/** Scenarios that belong to people: who reaches which of them, and as what. */
@Injectable()
export class Scenarios {
  constructor(
    @InjectRepository(ScenarioEntity) private readonly scenarios: Repository<ScenarioEntity>,
    @InjectRepository(ScenarioVersionEntity) private readonly versions: Repository<ScenarioVersionEntity>,
    @InjectRepository(ScenarioShareEntity) private readonly shares: Repository<ScenarioShareEntity>,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly accounts: Accounts,
    private readonly library: ScenarioLibrary,
    private readonly thread: ScenarioThread,
  ) {}

  /** The scenario of an id, for those who may do this with it. @throws NotFoundException for all others: it is not there for them */
  async reach(written: string, by: Planner, act: ScenarioAct): Promise<Reached> {
    const id = canonicalId(written);
    const scenario = id ? await this.scenarios.findOneBy({ id }) : null;
    const tie = scenario ? await this.tieOf(scenario, by) : undefined;
    if (!scenario || !mayWithScenario('see', by.role, tie)) throw new NotFoundException('unknown-scenario');
    by.must(act, tie);
    return { scenario, tie };
  }

  /** Those that an account sees, by their titles. */
  async listed(by: Planner): Promise<ListedScenario[]> {
    const shared = await this.shares.findBy({ accountId: by.id });
    const where = mayWithScenario('see', by.role)
      ? {}
      : [{ ownerId: by.id }, { id: In(shared.map(({ scenarioId }) => scenarioId)) }];
    const found = await this.scenarios.find({ where, order: { createdAt: 'DESC' } });
    const versions = await this.versions.findBy(
      found.length ? found.map(({ id, version }) => ({ scenarioId: id, number: version })) : { number: -1 },
    );
    const names = await this.accounts.namesOf(found.flatMap(({ ownerId }) => ownerId ?? []));
    return found.flatMap(({ id, ownerId, folder }) => {
      const version = versions.find(({ scenarioId }) => scenarioId === id);
      if (!version) return [];
      const { summary, findings, errors, playable, number, createdAt } = version;
      const tie =
        ownerId === by.id ? 'owner' : (shared.find(({ scenarioId }) => scenarioId === id)?.role ?? null);
      return [
        {
          ...(summary ?? { ...NOTHING, title: { en: folder } }),
          id,
          key: id,
          folder,
          own: {
            owner: (ownerId && names.get(ownerId)) ?? null,
            tie,
            version: number,
            at: createdAt.toISOString(),
          },
          findings,
          errors,
          broken: !playable,
        },
      ];
    });
  }

  /** Pins the newest version of a scenario, or a ready-made one. @throws NotFoundException; ConflictException when it has errors */
  async pin(key: string, by: Planner): Promise<Pinned> {
    by.must('make');
    if (!canonicalId(key)) return this.library.pin(key);
    const { scenario } = await this.reach(key, by, 'see');
    const { id, version } = scenario;
    const { summary } = await this.versions.findOneByOrFail({ scenarioId: id, number: version });
    const hash = summary && (await this.thread.pin({ scenario: id, version }));
    if (!summary || !hash) throw new ConflictException('scenario-has-errors');
    return { ...summary, hash, of: { scenario: id, version } };
  }

  /** The newest version of a scenario; undefined where the account does not see it, or it cannot be played. */
  async newest(id: string, by: Planner): Promise<Newest | undefined> {
    const { scenario } = await this.reach(id, by, 'see').catch((error: unknown) => {
      if (error instanceof NotFoundException) return { scenario: undefined };
      throw error;
    });
    if (!scenario) return undefined;
    const found = await this.versions.findOne({
      select: { overview: true, note: true, playable: true },
      where: { scenarioId: id, number: scenario.version },
    });
    const { about } = JSON.parse(found?.overview ?? '{}') as Partial<ScenarioOverview>;
    if (!found?.playable || !about) return undefined;
    return { version: scenario.version, note: found.note, organisations: about.parties };
  }

  /** Where the files of a scenario lie, and what its folder is called. @param version the newest, if none is named */
  async sourceOf(key: string, by: Planner, version?: number): Promise<{ source: Source; folder: string }> {
    if (!canonicalId(key)) {
      by.must('make');
      const { folder } = await this.library.folder(key);
      return { source: { folder: join(this.settings.scenarioFolder, folder) }, folder };
    }
    const { scenario } = await this.reach(key, by, 'see');
    const number = version ?? scenario.version;
    if (!(await this.versions.existsBy({ scenarioId: scenario.id, number })))
      throw new NotFoundException('unknown-version');
    return { source: { scenario: scenario.id, version: number }, folder: scenario.folder };
  }

  private async tieOf({ id, ownerId }: ScenarioEntity, by: Planner): Promise<Tie | undefined> {
    if (ownerId === by.id) return 'owner';
    return (await this.shares.findOneBy({ scenarioId: id, accountId: by.id }))?.role;
  }
}

const NOTHING = { languages: [], organisations: 0, injects: 0, duration: 0, summary: {} };
