import type { Finding } from '@tocsin/scenario';
import { checkFolder } from '@tocsin/scenario/files';
import type { Command } from 'commander';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Fault } from '../fault';
import { count, print, printJson } from '../output';
import { fromOpenaev, type Imported } from './from-openaev';
import { openArchive } from './open-archive';
import { openaevExport } from './openaev-schema';

const LARGEST = 100_000_000;

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('Reads a scenario of another system: an OpenAEV export (zip).')
    .argument('<file>', 'the export')
    .requiredOption('--to <folder>', 'a folder that is new or empty')
    .option('--json', 'the result as JSON')
    .action(importFile);
}

interface Result {
  scenario: unknown;
  folder: string;
  injects: number;
  assets: number;
  /** What could not be carried over. */
  leftBehind: string[];
  findings: Finding[];
}

async function importFile(file: string, { to, json }: { to: string; json?: boolean }): Promise<void> {
  const { leftBehind, ...rest } = await importScenario(file, to);
  const result: Result = { ...rest, leftBehind: grouped(leftBehind) };
  if (json) printJson(result);
  else print(words(result));
  if (result.findings.length > 0) process.exitCode = 1;
}

/** Reads an export into a new folder. @throws Fault when it cannot be read; then nothing is written. */
export async function importScenario(file: string, to: string): Promise<Result> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Fault(`${file}: ${error.message}`, 2);
  });
  if (bytes.length > LARGEST) throw new Fault(`${file} is larger than ${LARGEST / 1e6} MB.`);
  const archive = openArchive(bytes);
  const parsed = openaevExport.safeParse(archive.document);
  if (!parsed.success)
    throw new Fault(`The export is not as OpenAEV writes it.\n${z.prettifyError(parsed.error)}`);
  const { scenario, injects, assets, leftBehind } = fromOpenaev(parsed.data, archive);
  await write(to, { scenario, injects, assets, leftBehind });
  const { findings } = await checkFolder(to);
  return {
    scenario: scenario['id'],
    folder: to,
    injects: injects.length,
    assets: assets.size,
    leftBehind,
    findings,
  };
}

const words = ({ scenario, folder, injects, assets, leftBehind, findings }: Result): string =>
  [
    `${String(scenario)}: ${count(injects, 'inject')} and ${count(assets, 'asset')} written to ${folder}.`,
    ...(leftBehind.length ? ['', 'Not carried over:', ...leftBehind.map((line) => `  ${line}`)] : []),
    '',
    findings.length ? `${count(findings.length, 'finding')}: tocsin check ${folder}` : 'It checks clean.',
  ].join('\n');

async function write(folder: string, { scenario, injects, assets }: Imported): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Fault(`${folder} is not empty; name a new folder.`, 2);
  const yaml = (value: unknown) => stringify(value, { lineWidth: 110 });
  await writeFile(join(folder, 'scenario.yaml'), yaml(scenario));
  await mkdir(join(folder, 'injects'));
  await writeFile(join(folder, 'injects', 'all.yaml'), yaml(injects));
  if (assets.size > 0) await mkdir(join(folder, 'assets'));
  for (const [name, bytes] of assets) await writeFile(join(folder, 'assets', name), bytes);
}

/** The same loss of several injects is one line: `#1, #4: scores of expectations`. */
function grouped(lines: readonly string[]): string[] {
  const byLoss = new Map<string, string[]>();
  for (const line of lines) {
    const [, number, loss] = /^(#\d+): (.*)$/.exec(line) ?? [undefined, '', line];
    byLoss.set(loss!, [...new Set([...(byLoss.get(loss!) ?? []), ...(number ? [number] : [])])]);
  }
  return [...byLoss].map(([loss, numbers]) => (numbers.length ? `${numbers.join(', ')}: ${loss}` : loss));
}
