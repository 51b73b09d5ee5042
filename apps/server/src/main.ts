import 'reflect-metadata';
import { settingsFrom } from './settings';
import { startServer } from './start';

const settings = settingsFrom(process.env);
const server = await startServer(settings);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(settings.demo ? `Tocsin is ready: ${server.url}/demo` : `Tocsin is ready: ${server.url}`);
if (server.setUpLink) say(`To make the first account, once: ${server.setUpLink}`);

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
