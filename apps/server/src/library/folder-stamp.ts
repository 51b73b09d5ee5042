import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Changes whenever a file of a scenario's folder, or a plan beside the library, is added, removed or written. */
export async function folderStamp(folder: string): Promise<string> {
  const digest = createHash('sha256');
  for (const root of [folder, join(dirname(dirname(resolve(folder))), 'plans')]) {
    const entries = await readdir(root, { recursive: true }).catch(() => []);
    for (const path of entries.sort()) {
      const about = await lstat(join(root, path)).catch(() => undefined);
      digest.update(`${path}\n${about?.mtimeMs} ${about?.ctimeMs} ${about?.size} ${about?.ino}\n`);
    }
  }
  return digest.digest('hex');
}
