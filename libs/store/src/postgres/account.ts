import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** A user of the machine, as Postgres is started under it. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * The account under which Postgres runs: undefined for the user who runs Tocsin. Postgres refuses root: for root it is the owner of
 * the data that are there, or else the user `postgres`, who is created where there is none.
 * @throws Error when root has no such user and cannot create one.
 */
export function postgresAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = lookUp();
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]);
  const created = lookUp();
  if (created) return created;
  throw new Error(
    'Postgres does not run as root, and the system user "postgres" could not be created. ' +
      'Start Tocsin as an ordinary user, create that user, or name your own Postgres in DATABASE_URL.',
  );
}

function lookUp(): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether an account may enter a folder and read in it; whoever runs Tocsin may enter their own. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1" && ls >/dev/null', 'sh', folder], { ...account, stdio: 'ignore' })
      .status === 0
  );
}
