import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join, resolve } from 'node:path';
import { canEnter, type Account } from './account';
import { sharedFolder, type Binaries } from './binaries';

export const USER = 'tocsin';

/** Where the database of a data folder is: a folder in it, or a link to one. */
export const databaseFolder = (dataFolder: string): string => join(resolve(dataFolder), 'postgres');

/**
 * Makes sure that a data folder has a database cluster that the account can use, and says where it really is. A new one is made
 * beside and renamed when it is complete, so that an interrupted start leaves nothing half-made. Where the account may not enter
 * the data folder, the cluster is kept in a shared folder of the machine, and the data folder holds a link to it.
 * @throws Error when it cannot be made, or was written by another major version.
 */
export function prepareCluster(dataFolder: string, binaries: Binaries, account: Account | undefined): string {
  const link = databaseFolder(dataFolder);
  const folder = reachable(link, account);
  setAsideUnused(folder);
  if (!existsSync(folder)) initialise(folder, binaries, account);
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major)
    throw new Error(
      `The data in ${folder} are of PostgreSQL ${major}, and this Tocsin brings PostgreSQL ${binaries.major}. ` +
        'Start the version of Tocsin that wrote them, or name another folder in TOCSIN_DATA.',
    );
  return folder;
}

/** Where the cluster can be kept; an existing one that the account cannot reach any more is moved there. */
function reachable(link: string, account: Account | undefined): string {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) {
    if (existsSync(link)) return realpathSync(link);
    throw new Error(
      `The data of ${dirname(link)} were kept in ${readlinkSync(link)}, which is gone. ` +
        `Bring that folder back, or remove the link ${link} to begin with no data.`,
    );
  }
  if (canPass(account, dirname(link))) return link;
  const all = join(sharedFolder(), 'data');
  mkdirSync(all, { recursive: true });
  // A name of its own each time: what a folder that was deleted kept does not come back in a new one.
  const own = mkdtempSync(join(all, `${basename(dirname(link))}-`));
  for (const folder of [all, own]) chmodSync(folder, 0o711);
  const shared = join(own, 'postgres');
  if (existsSync(link)) move(link, shared);
  writeFileSync(join(dirname(shared), 'belongs-to.txt'), `${dirname(link)}\n`);
  symlinkSync(shared, link);
  return shared;
}

/** Whether the account can use what is in a folder: it must get through it, and need not list it. */
const canPass = (account: Account | undefined, folder: string): boolean => {
  if (!account) return true;
  const probe = join(folder, `probe-${process.pid}`);
  mkdirSync(probe);
  chownSync(probe, account.uid, account.gid);
  try {
    return canEnter(account, probe);
  } finally {
    rmSync(probe, { recursive: true });
  }
};

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // On another file system. The owner of each file is kept by root's copy below.
    const beside = `${to}.${process.pid}`;
    cpSync(from, beside, { recursive: true, preserveTimestamps: true });
    const owner = lstatSync(from);
    chownAll(beside, owner.uid, owner.gid);
    renameSync(beside, to);
    rmSync(from, { recursive: true });
  }
}

function chownAll(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  if (lstatSync(path).isDirectory())
    for (const name of readdirSync(path)) chownAll(join(path, name), uid, gid);
}

/** OIDs from here on are databases that somebody made; those below come with every cluster. */
const FIRST_OWN_DATABASE = 16_384;

/**
 * A cluster in which no database was ever made holds nothing: a start that was interrupted left it behind. It is kept under
 * another name, so that even then nothing is lost.
 */
function setAsideUnused(folder: string): void {
  if (!existsSync(folder)) return;
  const base = join(folder, 'base');
  const databases = existsSync(base) ? readdirSync(base).map(Number) : [];
  if (databases.some((oid) => oid >= FIRST_OWN_DATABASE)) return;
  renameSync(folder, `${folder}.incomplete-${Date.now()}`);
}

/** The same text order and the same letters on every machine. */
const CLUSTER = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

function initialise(folder: string, { initdb }: Binaries, account: Account | undefined): void {
  const beside = `${folder}.setup-${process.pid}`;
  const password = `${beside}.password`;
  const parent = dirname(folder);
  for (const name of readdirSync(parent))
    if (name.startsWith(`${basename(folder)}.setup-`))
      rmSync(join(parent, name), { recursive: true, force: true });
  mkdirSync(beside);
  writeFileSync(password, `${USER}\n`, { mode: 0o600 });
  if (account) for (const made of [beside, password]) chownSync(made, account.uid, account.gid);
  const { status, stdout, stderr, error, signal } = spawnSync(
    initdb,
    [`--pgdata=${beside}`, `--username=${USER}`, `--pwfile=${password}`, ...CLUSTER],
    { ...account, cwd: beside, env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  rmSync(password, { force: true });
  if (status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    const said = `${stderr ?? ''}${stdout ?? ''}`.trim() || (error?.message ?? `ended by ${signal}`);
    throw new Error(`A database could not be made in ${folder}. Postgres says: ${said}`);
  }
  renameSync(beside, folder);
}
