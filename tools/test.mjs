/** `npm test`: sets everything up, then formats, lints, types and tests, browser stories included. */
import { build, check, install, run } from './set-up.mjs';

install();
run('npx', ['prettier', '--check', '--cache', '--cache-strategy=content', '--log-level=warn', '.']);
build('cli', 'server', 'web');
// Browser stories wait more than they work, one after the other: everything else fills the gaps, and steps back for them.
const passed = await Promise.all([
  check(['e2e'], 1),
  check(['lint', 'typecheck', 'test', 'integration'], 2, 10),
]);
process.exit(passed.every(Boolean) ? 0 : 1);
