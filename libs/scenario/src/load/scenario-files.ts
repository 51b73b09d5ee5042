import { type Language, LANGUAGES } from '@tocsin/words';
import type { Finding } from './finding';
import { ASSET_TYPES, LIMITS } from './limits';

/** A file of a scenario's folder. */
export interface ScenarioFile {
  /** Path within the folder, with `/`. */
  path: string;
  bytes: Uint8Array | string;
  /** Size in bytes, where the bytes themselves were left out because they are too many. */
  size?: number;
  /** Why the file was not read. */
  refused?: { code: string; message: string };
}

/** The files of a folder by what they are for. */
export interface SortedFiles {
  scenario?: ScenarioFile;
  injects: ScenarioFile[];
  locales: { language: Language; file: ScenarioFile }[];
  assets: Map<string, ScenarioFile>;
  findings: Finding[];
}

const PATH = /^[\p{L}\p{N}_][\p{L}\p{N}_ .()+-]*(\/[\p{L}\p{N}_][\p{L}\p{N}_ .()+-]*)*$/u;

/** Sorts the files of a folder, and finds those that are not where or what they should be. */
export function sortFiles(files: readonly ScenarioFile[]): SortedFiles {
  const sorted: SortedFiles = { injects: [], locales: [], assets: new Map(), findings: [] };
  const report = (file: string, severity: Finding['severity'], code: string, message: string) =>
    sorted.findings.push({ code, severity, message, file, line: 1, column: 1 });
  if (files.length > LIMITS.files)
    report('', 'error', 'too-many-files', `The folder holds more than ${LIMITS.files} files.`);
  const seen = new Set<string>();
  for (const file of [...files.slice(0, LIMITS.files)].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { path, refused } = file;
    const [folder = '', name = ''] = path.includes('/') ? path.split(/\/(.*)/s) : ['', path];
    if (refused) report(path, 'error', refused.code, refused.message);
    else if (name.startsWith('.')) continue;
    else if (path.length > 200 || !PATH.test(path))
      report(
        path.slice(0, 200),
        'error',
        'file-name',
        'A file name has letters, digits, spaces and . _ - ( ) +, and at most 200 characters; rename the file.',
      );
    else if (seen.has(path.toLowerCase()))
      report(path, 'error', 'duplicate-file', 'Two files differ only in upper and lower case; rename one.');
    else if (path === 'scenario.yaml') sorted.scenario = file;
    else if (folder === 'injects' && /^[^/]+\.yaml$/.test(name)) sorted.injects.push(file);
    else if (folder === 'locales') addLocale(file, name);
    else if (folder === 'assets') sorted.assets.set(name, file);
    else if (path !== 'plan.yaml' && /\.ya?ml$/i.test(name))
      report(
        path,
        'warning',
        'unknown-file',
        'This file is not read: a scenario is scenario.yaml, injects/*.yaml and locales/<language>.yaml.',
      );
    seen.add(path.toLowerCase());
  }
  if (!sorted.scenario && !files.some(({ path, refused }) => refused && path === 'scenario.yaml'))
    report('scenario.yaml', 'error', 'no-scenario', 'There is no scenario.yaml in this folder.');
  return sorted;

  function addLocale(file: ScenarioFile, name: string): void {
    const language = LANGUAGES.find((one) => name === `${one}.yaml`);
    if (language) sorted.locales.push({ language, file });
    else
      report(
        file.path,
        'warning',
        'unknown-file',
        `This file is not read: name it ${LANGUAGES.map((one) => `${one}.yaml`).join(', ')}.`,
      );
  }
}

/** Size of a file in bytes. */
export const sizeOf = ({ size, bytes }: ScenarioFile): number => size ?? bytes.length;

/** The media type of an asset by its name; undefined when files of its type may not be attached. */
export const assetType = (name: string): string | undefined => {
  const ending = name.includes('.') ? (name.split('.').pop() ?? '').toLowerCase() : '';
  return Object.hasOwn(ASSET_TYPES, ending) ? ASSET_TYPES[ending] : undefined;
};
