import { LIMITS } from './limits';
import type { ScenarioFile } from './scenario-files';

const READ = /^(scenario\.yaml|plan\.yaml|(injects|locales|assets)\/.*)$/;

/** Whether a scenario is read from the file; others may lie beside it. */
export const isRead = (path: string): boolean => READ.test(path);

/** Why a file is not read though it would have to be; `total` counts the bytes of those before it. */
export function tooLarge(path: string, size: number, total: number): ScenarioFile['refused'] | undefined {
  if (total > LIMITS.folderBytes)
    return {
      code: 'folder-too-large',
      message: `The folder is larger than ${LIMITS.folderBytes / 1e6} MB.`,
    };
  if (isRead(path) && !path.startsWith('assets/') && size > LIMITS.yamlBytes)
    return {
      code: 'file-too-large',
      message: `The file is larger than ${LIMITS.yamlBytes / 1e6} MB; divide it into several.`,
    };
  return undefined;
}

/** Files that are in memory, as a folder's are read from disk: those too large without their bytes. */
export function readable(files: readonly { path: string; bytes: Uint8Array }[]): ScenarioFile[] {
  let total = 0;
  return files.map(({ path, bytes }) => {
    const size = bytes.length;
    if (isRead(path)) total += size;
    const refused = tooLarge(path, size, total);
    if (refused) return { path, bytes: new Uint8Array(), refused };
    const without = !isRead(path) || (path.startsWith('assets/') && size > LIMITS.assetBytes);
    return { path, bytes: without ? new Uint8Array() : bytes, size };
  });
}
