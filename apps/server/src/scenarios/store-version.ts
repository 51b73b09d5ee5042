import type { ImportedFile } from '@tocsin/import';
import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { AuditLog, type Actor } from '../audit/audit-log';
import type { Reading } from '../library/reading';
import {
  ScenarioBlobEntity,
  ScenarioEntity,
  ScenarioFileEntity,
  ScenarioPageEntity,
  ScenarioVersionEntity,
  type Origin,
} from './scenario.entity';

/** Rows that are inserted by one statement. */
const AT_ONCE = 500;

/** A version to be, besides its files. */
export interface ToStore {
  scenario: string;
  /** The scenario is new, and belongs to whoever makes it. */
  isNew?: { folder: string };
  by: Actor;
  origin: Origin;
  originOf: string | null;
  note: string;
  leftBehind: string[];
  /** Bytes that all versions of all scenarios of one owner may take. */
  quota: number;
}

/** Why a version was not stored. */
export type NotStored = 'nothing-changed' | 'too-many-scenarios' | 'unknown-scenario';

/** Stores a version, all of it or nothing. @returns its number, or why it was not stored */
export async function storeVersion(
  database: DataSource,
  to: ToStore,
  files: readonly ImportedFile[],
  { findings, errors, summary, overview, pages, text }: Reading,
): Promise<number | NotStored> {
  const hashed = files
    .map(({ path, bytes }) => ({ path, bytes, blobHash: createHash('sha256').update(bytes).digest('hex') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256')
    .update(hashed.map(({ path, blobHash }) => `${blobHash} ${path}\n`).join(''))
    .digest('hex');
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return database.transaction(async (transaction) => {
    const { scenario: scenarioId, isNew, by } = to;
    if (isNew)
      await transaction.insert(ScenarioEntity, {
        id: scenarioId,
        ownerId: by.id,
        folder: isNew.folder,
        version: 0,
      });
    // One version after the other: each has a number of its own.
    const scenario = await transaction.findOne(ScenarioEntity, {
      where: { id: scenarioId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!scenario) return 'unknown-scenario';
    const before = { scenarioId, number: scenario.version };
    if (await transaction.existsBy(ScenarioVersionEntity, { ...before, hash })) return 'nothing-changed';
    if ((await takenBy(transaction, scenario.ownerId)) + size > to.quota) {
      if (isNew) await transaction.delete(ScenarioEntity, { id: scenarioId });
      return 'too-many-scenarios';
    }
    const number = scenario.version + 1;
    for (const { blobHash, bytes } of hashed)
      await transaction
        .createQueryBuilder()
        .insert()
        .orIgnore()
        .into(ScenarioBlobEntity)
        .values({ hash: blobHash, bytes: Buffer.from(bytes) })
        .execute();
    const { origin, originOf, note, leftBehind } = to;
    await transaction.insert(ScenarioVersionEntity, {
      scenarioId,
      number,
      hash,
      accountId: by.id,
      origin,
      originOf,
      note,
      leftBehind,
      bytes: String(size),
      findings,
      errors,
      playable: text !== undefined,
      summary: summary ?? null,
      overview,
    } as never);
    await inParts(hashed, (part) =>
      transaction.insert(
        ScenarioFileEntity,
        part.map(({ path, blobHash }) => ({ scenarioId, number, path, blobHash })),
      ),
    );
    await inParts([...pages.entries()], (part) =>
      transaction.insert(
        ScenarioPageEntity,
        part.map(([page, rows]) => ({ scenarioId, number, page, rows })),
      ),
    );
    await transaction.update(ScenarioEntity, { id: scenarioId }, { version: number });
    const act = isNew ? 'scenario-added' : 'scenario-changed';
    const after = { version: number, origin, originOf, hash, folder: isNew?.folder ?? scenario.folder };
    await new AuditLog(database).record({ act, by, to: scenarioId, after }, transaction);
    return number;
  });
}

/** Bytes of all versions of the scenarios of an account. */
async function takenBy(transaction: EntityManager, ownerId: string | null): Promise<number> {
  if (!ownerId) return 0;
  const sum = await transaction
    .createQueryBuilder(ScenarioVersionEntity, 'version')
    .innerJoin(ScenarioEntity, 'scenario', 'scenario.id = version.scenarioId')
    .select('sum(version.bytes)', 'taken')
    .where('scenario.ownerId = :ownerId', { ownerId })
    .getRawOne<{ taken: string | null }>();
  return Number(sum?.taken ?? 0);
}

async function inParts<T>(list: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < list.length; from += AT_ONCE) await insert(list.slice(from, from + AT_ONCE));
}
