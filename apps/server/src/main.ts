import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from './settings/settings';
import { startServer } from './start';

const settings = settingsFrom(process.env);
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
