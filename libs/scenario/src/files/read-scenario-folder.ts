import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '../load/limits';
import { isRead, tooLarge } from '../load/readable';
import type { ScenarioFile } from '../load/scenario-files';

const DEPTH = 3;

/**
 * The files of a scenario's folder, for `loadScenario`. Links are not followed, so nothing outside of
 * the folder is read; files that are too large, and whatever is past the limits, come without their bytes.
 * @param everything also the bytes of files that no scenario is read from
 * @throws when the folder itself is not there or may not be read.
 */
export async function readScenarioFolder(folder: string, everything = false): Promise<ScenarioFile[]> {
  const root = await realpath(folder);
  const files: ScenarioFile[] = [];
  let total = 0;
  await walk('', 0);
  return files;

  async function walk(inner: string, depth: number): Promise<void> {
    for (const { name } of (await readdir(join(root, inner), { withFileTypes: true })).sort(byName)) {
      if (name.startsWith('.') || files.length > LIMITS.files) continue;
      const path = inner ? `${inner}/${name}` : name;
      const about = await lstat(join(root, path));
      if (about.isSymbolicLink())
        refuse(path, 'link', 'This is a link, and links are not followed; put the file itself here.');
      else if (about.isDirectory()) {
        if (depth < DEPTH) await walk(path, depth + 1);
        else refuse(path, 'folder-too-deep', 'Folders nest too deeply here; put files into assets/ itself.');
      } else if (!about.isFile()) refuse(path, 'not-a-file', 'This is not an ordinary file; remove it.');
      else await read(path, about.size);
    }
  }

  async function read(path: string, size: number): Promise<void> {
    const wanted = everything || isRead(path);
    if (wanted) total += size;
    const refused = tooLarge(path, size, total);
    if (refused) return refuse(path, refused.code, refused.message);
    const without = !wanted || (path.startsWith('assets/') && size > LIMITS.assetBytes);
    files.push({ path, bytes: without ? new Uint8Array() : await contentOf(join(root, path)), size });
  }

  function refuse(path: string, code: string, message: string): void {
    files.push({ path, bytes: new Uint8Array(), refused: { code, message } });
  }
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

async function contentOf(path: string): Promise<Uint8Array> {
  const { O_NOFOLLOW, O_RDONLY } = (await import('node:fs')).constants;
  const file = await open(path, O_RDONLY | (O_NOFOLLOW ?? 0));
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
