import { zipSync, type Zippable } from 'fflate';
import type { ImportedFile } from './open-zip';

/** The same date in every archive: one folder is packed into the same bytes each time. */
const DATE = new Date(1980, 0, 1);

/** Packs a folder, each file with the bytes that it has. @param folder what the folder is called in the archive */
export function packZip(folder: string, files: readonly ImportedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of files) entries[`${folder}/${path}`] = [bytes, { mtime: DATE }];
  return zipSync(entries, { level: 6 });
}
