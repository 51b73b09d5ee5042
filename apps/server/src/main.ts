import 'reflect-metadata';
import { settingsFrom } from './settings';
import { startServer } from './start';

const settings = settingsFrom(process.env);
const server = await startServer(settings);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (server.setUpLink) say(`To make the first account, once: ${server.setUpLink}`);
say(settings.demo ? `Tocsin is ready: ${server.url}/demo` : `Tocsin is ready: ${server.url}`);

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
