import type { Finding } from '@tocsin/scenario';
import { loadPlan } from '@tocsin/plan';
import { playableFolder } from '@tocsin/plan/files';
import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault';
import { count, print, printJson } from '../output';

interface Checked {
  folder: string;
  scenario?: string;
  /** The plan, where a plan was checked. */
  plan?: string;
  injects: number;
  findings: Finding[];
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Reports what is wrong in scenarios and emergency plans, with file, line and column.')
    .argument('<folder...>', 'folders with a scenario.yaml, or files of plans')
    .option('--json', 'one JSON object for each folder')
    .action(check);
}

async function check(folders: string[], { json }: { json?: boolean }): Promise<void> {
  const checked = await Promise.all(folders.map(checkedFolder));
  if (json) printJson(checked.length === 1 ? checked[0] : checked);
  else for (const one of checked) print(words(one));
  if (checked.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
}

async function checkedFolder(folder: string): Promise<Checked> {
  if (/\.ya?ml$/.test(folder)) return checkedPlan(folder);
  const { scenario, findings } = await playableFolder(folder).catch((error: Error) => {
    throw new Fault(`${folder}: ${error.message}`, 2);
  });
  return { folder, scenario: scenario?.id, injects: scenario?.injects.length ?? 0, findings };
}

async function checkedPlan(file: string): Promise<Checked> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Fault(`${file}: ${error.message}`, 2);
  });
  const { plan, findings } = loadPlan(basename(file), bytes);
  return { folder: dirname(file), plan: plan?.id, injects: 0, findings };
}

function words({ folder, scenario, plan, injects, findings }: Checked): string {
  const lines = findings.map(
    ({ file, line, column, severity, code, message }) =>
      `${join(folder, file)}:${line}:${column}  ${severity}  ${message}  (${code})`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const summary =
    findings.length === 0
      ? `${plan ?? `${scenario ?? folder}: ${count(injects, 'inject')}`}, nothing to report.`
      : `${plan ?? scenario ?? folder}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
  return [...lines, summary].join('\n');
}
