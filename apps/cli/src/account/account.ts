import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from 'commander';

const SERVER = 'dist/server/main.mjs';

/** Accounts, for whoever may read the database; the server's own code does it, with or without a server running. */
export function registerAccount(program: Command): void {
  const account = program
    .command('account')
    .description(
      'Lists, adds, resets and removes accounts in the database that Tocsin uses; links are shown once.',
    );
  const act = (name: string, usage: string, what: string) =>
    account
      .command(`${name} ${usage}`.trim())
      .description(what)
      .action((...given: unknown[]) =>
        ask(
          name,
          given.filter((one) => typeof one === 'string'),
        ),
      );
  act('list', '', 'every account: address, role, name');
  act(
    'add',
    '<address> [role]',
    'prints a link with which its owner makes the account; a planner if no role is named',
  );
  act('reset', '<address>', 'prints a link with which its owner chooses a new password');
  act('role', '<address> <role>', 'administrator, planner or member');
  act('second-factor', '<address>', 'takes the second factor off, for whoever lost it');
  act('remove', '<address>', 'what it made stays');
}

async function ask(act: string, given: string[]): Promise<void> {
  const asked = spawn(process.execPath, [SERVER, 'account', act, ...given], { stdio: 'inherit' });
  const [code] = (await once(asked, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}
