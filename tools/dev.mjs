/** `npm run dev`: server and web app, each built anew when its sources change. */
import { install, build, root } from './set-up.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

install();
build('server');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const env = { TOCSIN_DEMO: '1', LOG_LEVEL: 'info', ...process.env };
const processes = [
  spawn(process.execPath, [vite, 'build', '--watch', '--logLevel=warn', '-c', 'apps/server/vite.config.ts'], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['--watch', join(root, 'dist/server/main.mjs')], {
    cwd: root,
    stdio: 'inherit',
    env,
  }),
  spawn(process.execPath, [vite, '-c', 'apps/web/vite.config.ts'], { cwd: root, stdio: 'inherit' }),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => processes.forEach((child) => child.kill(signal)));
