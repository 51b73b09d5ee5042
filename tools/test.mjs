/** `npm test`: sets everything up, then formats, lints, types and tests, browser stories included. */
import { build, install, run } from './set-up.mjs';

install();
build('cli', 'server', 'web');
const nx = (...targets) =>
  run('npx', ['nx', 'run-many', '-t', ...targets, '--outputStyle=stream'], { NX_DAEMON: 'false' });
run('npx', ['prettier', '--check', '--log-level=warn', '.']);
nx('lint', 'typecheck');
run('node', ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
});
