/** Brings a fresh clone to life: dependencies as locked, and builds of what has changed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
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

/** Runs targets of Nx, which skips what has not changed since. @param start spawn or spawnSync @param how its options */
const nx = (start, targets, options, how) =>
  start(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', ...targets, ...options],
    { cwd: root, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' }, ...how },
  );

/**
 * Checks all projects; what a check prints is shown.
 * @param parallel how many at once @param nice how far they step back for others, 0 to 19 @returns whether all passed
 */
export async function check(targets, parallel, nice = 0) {
  const options = [`--parallel=${parallel}`, '--outputStyle=stream'];
  const child = nx(spawn, targets, options, { stdio: ['inherit', process.stderr, 'inherit'] });
  setPriority(child.pid, nice);
  return new Promise((done) => child.once('exit', (status) => done(status === 0)));
}

/** Builds apps, in silence unless it fails. */
export function build(...apps) {
  const missing = apps.filter((app) => !existsSync(join(root, 'dist', app)));
  if (missing.length) console.error(`Building ${missing.join(', ')} …`);
  const { status, stdout, stderr } = nx(spawnSync, ['build'], ['-p', ...apps], { encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}
