import type { ImportedFile } from '@tocsin/import';
import { In, type DataSource } from 'typeorm';
import { ScenarioBlobEntity, ScenarioFileEntity } from './scenario.entity';

/** The files of a version, by path. */
export async function storedFiles(
  database: DataSource,
  scenarioId: string,
  number: number,
): Promise<ImportedFile[]> {
  const files = await database
    .getRepository(ScenarioFileEntity)
    .find({ where: { scenarioId, number }, order: { path: 'ASC' } });
  const hashes = [...new Set(files.map(({ blobHash }) => blobHash))];
  const blobs = await database.getRepository(ScenarioBlobEntity).findBy({ hash: In(hashes) });
  const bytesOf = new Map(blobs.map(({ hash, bytes }) => [hash, bytes]));
  return files.map(({ path, blobHash }) => ({ path, bytes: bytesOf.get(blobHash)! }));
}
