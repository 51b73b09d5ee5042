import type { Playable } from '@tocsin/plan';
import { assetType } from '@tocsin/scenario';
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { AssetEntity, ContentEntity } from './content.entity';

interface File {
  path: string;
  bytes: Buffer;
}

/**
 * Pins a scenario and the files that its injects bring. @param body the scenario as JSON
 * @param files those of its folder, asked for where its injects bring some. @returns the hash of what they say
 */
export async function pinScenario(
  database: DataSource,
  body: string,
  files: () => Promise<readonly File[]>,
): Promise<string> {
  const scenario = JSON.parse(body) as Playable;
  const assets = await assetsOf(scenario, files);
  const digest = createHash('sha256').update(body);
  for (const { name, bytes } of assets) digest.update(`\n${name} ${bytes.length}\n`).update(bytes);
  const hash = digest.digest('hex');
  await database.transaction(async (transaction) => {
    const insert = transaction.createQueryBuilder().insert().orIgnore();
    await insert.into(ContentEntity).values({ hash, body: scenario }).execute();
    for (const asset of assets)
      await transaction
        .createQueryBuilder()
        .insert()
        .orIgnore()
        .into(AssetEntity)
        .values({ contentHash: hash, ...asset })
        .execute();
  });
  return hash;
}

async function assetsOf({ injects }: Playable, read: () => Promise<readonly File[]>) {
  const wanted = new Set(injects.flatMap(({ attachments }) => attachments));
  if (wanted.size === 0) return [];
  const files = await read();
  return [...wanted].sort().flatMap((name) => {
    const file = files.find(({ path }) => path === `assets/${name}`);
    const type = assetType(name);
    return file && type ? [{ name, type, bytes: file.bytes }] : [];
  });
}
