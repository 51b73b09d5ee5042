/** `npm test`: sets everything up, then formats, lints, types and tests, browser stories included. */
import { check, install, run } from './set-up.mjs';

install();
run('npx', ['prettier', '--check', '--cache', '--cache-strategy=content', '--log-level=warn', '.']);
check(['lint', 'typecheck', 'test'], 2);
// Servers and browsers want the machine to themselves: one after the other.
check(['integration'], 1);
check(['e2e'], 1);
