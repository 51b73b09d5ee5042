import { ImportFault, readImport, type Import } from '@tocsin/import';
import type { Finding } from '@tocsin/scenario';
import { checkFolder } from '@tocsin/scenario/files';
import type { Command } from 'commander';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault';
import { count, print, printJson } from '../output';

const LARGEST = 100_000_000;

export function registerImport(program: Command): void {
  program
    .command('import')
    .description(
      'Reads a scenario of another system, an OpenAEV export (zip), or a zip of a scenario folder.',
    )
    .argument('<file>', 'the export')
    .requiredOption('--to <folder>', 'a folder that is new or empty')
    .option('--json', 'the result as JSON')
    .action(importFile);
}

interface Result {
  scenario?: string;
  folder: string;
  injects: number;
  assets: number;
  /** What could not be carried over. */
  leftBehind: string[];
  findings: Finding[];
}

async function importFile(file: string, { to, json }: { to: string; json?: boolean }): Promise<void> {
  const result = await importScenario(file, to);
  if (json) printJson(result);
  else print(words(result));
  if (result.findings.length > 0) process.exitCode = 1;
}

/** Reads what others have written into a new folder. @throws Fault when it cannot be read; then nothing is written. */
export async function importScenario(file: string, to: string): Promise<Result> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Fault(`${file}: ${error.message}`, 2);
  });
  if (bytes.length > LARGEST) throw new Fault(`${file} is larger than ${LARGEST / 1e6} MB.`);
  const { files, leftBehind } = await readImport(basename(file), bytes, { bytes: 2 * LARGEST }).catch(
    (error: unknown) => {
      throw error instanceof ImportFault ? new Fault(`${file}: ${error.message}`) : error;
    },
  );
  await write(to, files);
  const { scenario, draft, findings } = await checkFolder(to);
  return {
    scenario: (scenario ?? draft)?.id,
    folder: to,
    injects: draft?.injects.length ?? 0,
    assets: files.filter(({ path }) => path.startsWith('assets/')).length,
    leftBehind,
    findings,
  };
}

const words = ({ scenario, folder, injects, assets, leftBehind, findings }: Result): string =>
  [
    `${scenario ?? 'The scenario'}: ${count(injects, 'inject')} and ${count(assets, 'asset')} written to ${folder}.`,
    ...(leftBehind.length ? ['', 'Not carried over:', ...leftBehind.map((line) => `  ${line}`)] : []),
    '',
    findings.length ? `${count(findings.length, 'finding')}: tocsin check ${folder}` : 'It checks clean.',
  ].join('\n');

async function write(folder: string, files: Import['files']): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Fault(`${folder} is not empty; name a new folder.`, 2);
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
