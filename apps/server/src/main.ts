import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom, WrongSettings, type Settings } from './settings/settings';
import { startServer } from './start';

const settings = readSettings();
const server = await startServer(settings);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (server.setUpLink) {
  const kept = join(settings.dataFolder, 'first-account.txt');
  mkdirSync(settings.dataFolder, { recursive: true });
  writeFileSync(kept, `${server.setUpLink}\n`, { mode: 0o600 });
  say(`The first account is made, once, with the link ${settings.demo ? `in ${kept}` : server.setUpLink}`);
}
say(`Tocsin is ready: ${server.url}${settings.demo ? '/demo' : ''}`);

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

/** Ends the process with a sentence where the environment says something that cannot be used. */
function readSettings(): Settings {
  try {
    return settingsFrom(process.env);
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
