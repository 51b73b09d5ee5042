/** Brings a fresh clone to life: dependencies as locked, and builds that are as new as their sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

const OUTPUT = { server: 'main.mjs', cli: 'tocsin.mjs', web: 'index.html' };

/** Builds those of the apps whose sources are newer than what was built of them. */
export function build(...apps) {
  for (const app of apps.filter((name) => existsSync(join(root, 'apps', name, 'vite.config.ts')))) {
    const built = join(root, 'dist', app, OUTPUT[app]);
    const sources = [join(root, 'apps', app), join(root, 'libs'), join(root, 'package-lock.json')];
    if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) continue;
    console.error(`Building ${app} …`);
    run('node', [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--logLevel=warn',
      '-c',
      `apps/${app}/vite.config.ts`,
    ]);
  }
}
