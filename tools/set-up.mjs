/** Brings a fresh clone to life: dependencies as locked, and builds of what has changed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the repository; ends this process when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', process.stderr, 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the locked dependencies, if they are not what the lock file says. */
export function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.tocsin-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Runs targets of Nx, which skips what has not changed since. @param how options of spawnSync */
function nx(targets, options, how) {
  return spawnSync(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', ...targets, ...options],
    {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      ...how,
    },
  );
}

/** Checks projects; what a check prints is shown, and this process ends when one fails. */
export function check(targets, parallel) {
  const options = [`--parallel=${parallel}`, '--outputStyle=stream'];
  const { status } = nx(targets, options, { stdio: ['inherit', process.stderr, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Builds apps, in silence unless it fails. */
export function build(...apps) {
  const missing = apps.filter((app) => !existsSync(join(root, 'dist', app)));
  if (missing.length) console.error(`Building ${missing.join(', ')} …`);
  const { status, stdout, stderr } = nx(['build'], ['-p', ...apps], { encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}
