/** What runs beside the server, in a thread of its own: everything that takes as long as somebody's scenario is large. */
import { ImportFault, packZip, readImport, type ImportedFile } from '@tocsin/import';
import { loadPlayable } from '@tocsin/plan';
import { planBeside } from '@tocsin/plan/files';
import type { InjectRow, VersionChanges } from '@tocsin/protocol';
import { readable } from '@tocsin/scenario';
import { readScenarioFolder } from '@tocsin/scenario/files';
import { readFile } from 'node:fs/promises';
import { In, type DataSource } from 'typeorm';
import { AuditLog, type Actor } from '../audit/audit-log';
import { withDatabase } from '../database/within-thread';
import { pinScenario } from '../library/pin-scenario';
import { readingOf } from '../library/reading';
import { compareVersions } from './compare-versions';
import {
  ScenarioBlobEntity,
  ScenarioEntity,
  ScenarioFileEntity,
  ScenarioPageEntity,
  ScenarioVersionEntity,
} from './scenario.entity';
import { storedFiles } from './stored-files';
import { storeVersion, type NotStored, type ToStore } from './store-version';

/** Where the files of a version come from. */
export type Source =
  { upload: string; name: string } | { folder: string } | { scenario: string; version: number };

export interface ToTake {
  /** Folder of the ready-made scenarios; plans lie beside it. */
  library: string;
  /** Bytes that a scenario's files may have. */
  most: number;
  source: Source;
  store: ToStore;
}
/** What was wrong with what was given. */
export interface Refused {
  code: string;
  message: string;
  about?: Record<string, string>;
}
export interface Version {
  scenario: string;
  version: number;
}

/** Reads and checks files and stores them as a version. */
export async function take({
  library,
  most,
  source,
  store,
}: ToTake): Promise<Version | { refused: Refused }> {
  const given = await filesOf(source, most).catch((error: unknown) => {
    if (!(error instanceof ImportFault)) throw error;
    return { refused: { code: error.code, message: error.message, about: error.about } };
  });
  if ('refused' in given) return given;
  const { files, folder, from, leftBehind } = given;
  const reading = readingOf(await loadPlayable(readable(files), planBeside(library)));
  const isNew = store.isNew && { folder: reading.summary?.id ?? folder ?? store.isNew.folder };
  const origin = from ? ({ origin: 'import', originOf: from } as const) : {};
  const stored = await withDatabase((database) =>
    storeVersion(database, { ...store, ...origin, leftBehind, isNew }, files, reading),
  );
  return typeof stored === 'number'
    ? { scenario: store.scenario, version: stored }
    : { refused: { code: stored, message: SAID[stored] } };
}

const SAID: Record<NotStored, string> = {
  'nothing-changed': 'These are the files of the newest version; nothing has changed.',
  'too-many-scenarios': 'Your scenarios take all the space that there is for them; remove some first.',
  'unknown-scenario': 'There is no such scenario.',
};

async function filesOf(source: Source, most: number) {
  if ('upload' in source) return readImport(source.name, await readFile(source.upload), { bytes: most });
  const files =
    'folder' in source
      ? (await readScenarioFolder(source.folder, true)).flatMap(({ path, bytes, refused }): ImportedFile[] =>
          refused ? [] : [{ path, bytes: Buffer.from(bytes as Uint8Array) }],
        )
      : await withDatabase((database) => storedFiles(database, source.scenario, source.version));
  return { files, folder: undefined, from: undefined, leftBehind: [] };
}

/** A version's folder as an archive, or a ready-made scenario's. */
export async function pack({ source, name }: { source: Source; name: string }): Promise<Uint8Array> {
  const { files } = await filesOf(source, Infinity);
  return packZip(name, files);
}

/** Pins a version for an exercise. @returns the hash of what it says; undefined when it has errors */
export async function pinVersion({
  library,
  scenario,
  version,
}: Version & { library: string }): Promise<string | undefined> {
  return withDatabase(async (database) => {
    const files = await storedFiles(database, scenario, version);
    const { text } = readingOf(await loadPlayable(readable(files), planBeside(library)));
    const buffers = files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
    return text === undefined ? undefined : pinScenario(database, text, async () => buffers);
  });
}

/** Removes a scenario with all its versions, and the files that no other has. */
export async function remove({ scenario, by }: { scenario: string; by: Actor }): Promise<void> {
  await withDatabase((database) =>
    database.transaction(async (transaction) => {
      const removed = await transaction.findOneBy(ScenarioEntity, { id: scenario });
      if (!removed) return;
      const files = await transaction.findBy(ScenarioFileEntity, { scenarioId: scenario });
      await transaction.delete(ScenarioEntity, { id: scenario });
      const hashes = [...new Set(files.map(({ blobHash }) => blobHash))];
      const others = await transaction.findBy(ScenarioFileEntity, { blobHash: In(hashes) });
      const used = new Set(others.map(({ blobHash }) => blobHash));
      await transaction.delete(ScenarioBlobEntity, { hash: In(hashes.filter((hash) => !used.has(hash))) });
      const { folder, version, ownerId: owner } = removed;
      const act = { act: 'scenario-removed', by, to: scenario, before: { folder, version, owner } };
      await new AuditLog(database).record(act, transaction);
    }),
  );
}

/** What changed between two versions, as JSON. */
export async function compare(of: { scenario: string; from: number; to: number }): Promise<string> {
  return withDatabase(async (database) => {
    const side = async (version: number) => ({
      files: await storedFiles(database, of.scenario, version),
      injects: await rowsOf(database, of.scenario, version),
    });
    const changes: VersionChanges = compareVersions(await side(of.from), await side(of.to));
    return JSON.stringify(changes);
  });
}

/** The injects of a version; undefined where it cannot be read as a scenario. */
async function rowsOf(
  database: DataSource,
  scenarioId: string,
  number: number,
): Promise<InjectRow[] | undefined> {
  const version = await database.getRepository(ScenarioVersionEntity).findOneByOrFail({ scenarioId, number });
  if (!version.summary) return undefined;
  const pages = await database
    .getRepository(ScenarioPageEntity)
    .find({ where: { scenarioId, number }, order: { page: 'ASC' } });
  return pages.flatMap(({ rows }) => JSON.parse(rows) as InjectRow[]);
}
