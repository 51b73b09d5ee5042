/** `npm start`: sets everything up, then serves Tocsin with a demo exercise. */
import { build, install, root } from './set-up.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

install();
build('server', 'web');
const server = spawn(process.execPath, [join(root, 'dist/server/main.mjs')], {
  cwd: root,
  stdio: 'inherit',
  env: { TOCSIN_DEMO: '1', LOG_LEVEL: 'warn', ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
