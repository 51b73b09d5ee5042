/** Runs bundles of specs in one warm process: what they import from packages is loaded once. */
import { parentPort } from 'node:worker_threads';
import { run } from './jest-globals.mjs';

parentPort.on('message', async (file) => {
  try {
    await import(file);
    parentPort.postMessage({ failed: await run() });
  } catch (error) {
    parentPort.postMessage({ failed: { name: 'import', error: String(error?.message ?? error) } });
  }
});
