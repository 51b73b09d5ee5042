/** `npm run -s tocsin -- …`: the command line, built first if need be. */
import { build, install, root } from './set-up.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

install();
const needsServer = ['play', 'bench', 'account'].some((name) => process.argv[2] === name);
build('cli', ...(needsServer ? ['server'] : []));
const { status } = spawnSync(
  process.execPath,
  [join(root, 'dist/cli/tocsin.mjs'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
