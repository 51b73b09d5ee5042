import type { Finding } from '@tocsin/scenario';
import { checkFolder } from '@tocsin/scenario/files';
import type { Command } from 'commander';
import { join } from 'node:path';
import { Fault } from '../fault';
import { count, print, printJson } from '../output';

interface Checked {
  folder: string;
  scenario?: string;
  injects: number;
  findings: Finding[];
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Reports what is wrong in scenario folders, with file, line and column.')
    .argument('<folder...>', 'folders with a scenario.yaml')
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
  const { scenario, findings } = await checkFolder(folder).catch((error: Error) => {
    throw new Fault(`${folder}: ${error.message}`, 2);
  });
  return { folder, scenario: scenario?.id, injects: scenario?.injects.length ?? 0, findings };
}

function words({ folder, scenario, injects, findings }: Checked): string {
  const lines = findings.map(
    ({ file, line, column, severity, code, message }) =>
      `${join(folder, file)}:${line}:${column}  ${severity}  ${message}  (${code})`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const summary =
    findings.length === 0
      ? `${scenario ?? folder}: ${count(injects, 'inject')}, nothing to report.`
      : `${scenario ?? folder}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
  return [...lines, summary].join('\n');
}
