/** `npm test`: sets everything up, then formats, lints, types and tests, browser stories included. */
import { build, check, install, run } from './set-up.mjs';

install();
run('npx', ['prettier', '--check', '--cache', '--cache-strategy=content', '--log-level=warn', '.']);
build('cli', 'server', 'web');
// Browser stories wait more than they work, one after the other: everything else fills the gaps, and steps back for them.
// Axe works more than it waits, so that it is among everything else.
const passed = await Promise.all([
  check(['e2e'], 1),
  check(['accessibility', 'lint', 'typecheck', 'test', 'integration'], 2, 10),
]);
process.exit(passed.every(Boolean) ? 0 : 1);
