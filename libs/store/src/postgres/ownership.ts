import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Who uses a data folder, as the file in it says. */
interface Owner {
  pid: number;
  /** Tells this process from a later one of the same number. */
  born: string;
  /** Where it can be reached, once it can. */
  url?: string;
}

/** The right to use a data folder, which one process has at a time. */
export interface Ownership {
  /** Tells others where the owner can be reached. */
  announce: (url: string) => void;
  release: () => void;
}

/**
 * Takes a data folder for this process. A process that ended without releasing it is not waited for.
 * @throws Error naming the owner, when another process that lives has it.
 */
export function takeOwnership(dataFolder: string): Ownership {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'owner.json');
  const claim = join(folder, `owner.${process.pid}.json`);
  const self: Owner = { pid: process.pid, born: bornAt(process.pid) };
  writeFileSync(claim, JSON.stringify(self));
  try {
    // A link is made whole or not at all, and never over another.
    while (!linked(claim, file)) {
      const owner = read(file);
      if (owner && lives(owner)) throw inUse(folder, owner);
      setAside(file, owner, claim);
    }
  } finally {
    rmSync(claim, { force: true });
  }
  return {
    announce: (url) => {
      writeFileSync(claim, JSON.stringify({ ...self, url }));
      renameSync(claim, file);
    },
    release: () => {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function inUse(folder: string, { pid, url }: Owner): Error {
  return new Error(
    `Tocsin already runs on the data folder ${folder} (process ${pid}${url ? `, ${url}` : ''}). ` +
      'Use that one, stop it first, or name another folder in TOCSIN_DATA.',
  );
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the file of an owner that is gone; if another took it in the meantime, theirs is put back. */
function setAside(file: string, gone: Owner | undefined, claim: string): void {
  const aside = `${claim}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  const taken = read(aside);
  if (taken && (taken.pid !== gone?.pid || taken.born !== gone.born)) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function lives({ pid, born }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return bornAt(pid) === born;
}

/** When a process began, where the system tells: ticks since the boot, and which boot. */
function bornAt(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return '';
  }
}
