import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accountCommand } from './identity/account-command';
import { settingsFrom } from './settings/settings';
import { startServer, type RunningServer } from './start';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let server: RunningServer | undefined;
let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  // Nothing has begun that must be finished while it is still starting; the database ends with this process.
  if (!server) process.exit(130);
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

if (process.argv[2] === 'account') await administer(process.argv.slice(3));
else await serve();

async function serve(): Promise<void> {
  try {
    const settings = settingsFrom(process.env);
    server = await startServer(settings);
    if (server.dataFolder && server.dataFolder !== join(resolve(settings.dataFolder), 'postgres'))
      say(
        `The data are in ${server.dataFolder}: the user postgres may not enter ${resolve(settings.dataFolder)}.`,
      );
    if (server.setUpLink) {
      const kept = join(settings.dataFolder, 'first-account.txt');
      mkdirSync(settings.dataFolder, { recursive: true });
      writeFileSync(kept, `${server.setUpLink}\n`, { mode: 0o600 });
      say(
        `The first account is made, once, with the link ${settings.demo ? `in ${kept}` : server.setUpLink}`,
      );
    }
    if (server.operations)
      say(`For operators: ${server.operations}/metrics and ${server.operations}/api/docs`);
    say(`Tocsin is ready: ${server.url}${settings.demo ? '/demo' : ''}`);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`Tocsin cannot start. ${process.env['LOG_LEVEL'] === 'debug' ? stack : message}\n`);
    process.exit(1);
  }
}

/** One act on the accounts, and no server. */
async function administer(asked: string[]): Promise<void> {
  // First of those who hear it: the embedded Postgres ends every process with 0.
  process.once('beforeExit', () => process.exit());
  try {
    for (const line of await accountCommand(asked)) say(line);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
