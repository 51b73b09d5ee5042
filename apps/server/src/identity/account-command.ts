import { HttpException } from '@nestjs/common';
import { reachDatabase } from '@tocsin/store';
import { DataSource } from 'typeorm';
import { AuditLog, type Actor } from '../audit/audit-log';
import { dataSourceOptions } from '../database/data-source';
import { DatabaseListener } from '../database/listener';
import { PersonEntity } from '../exercises/person.entity';
import { settingsFrom, type Settings } from '../settings/settings';
import { AccountEntity, AccountLinkEntity } from './account.entity';
import { AccountLinks } from './account-links';
import { Administration } from './administration';
import { ROLES, type Role } from './roles';
import { Totp } from './factors/totp';
import { RecoveryCodeEntity, TotpEntity } from './factors/totp.entity';
import { SessionCookie } from './session-cookie';
import { SessionEnds } from './session-ends';
import { SessionEntity, SessionSeatEntity } from './session.entity';
import { Sessions } from './sessions';

const BY: Actor = { id: 'command-line', name: 'tocsin account', address: 'local' };

const REASONS: Record<string, string> = {
  'unknown-account': 'There is no account with this address.',
  'account-exists': 'There is an account with this address already.',
  'last-administrator': 'Nobody else may administer Tocsin: make another account an administrator first.',
};

/** What `tocsin account` does: the same as administrators on the web, for whoever may read the database. @returns lines to print */
export async function accountCommand([act, email = '', role = 'planner']: string[]): Promise<string[]> {
  const settings = settingsFrom(process.env);
  const database = await reachDatabase(settings);
  if (!database)
    throw new Error('There is no database yet. Start Tocsin once; it prints the link for the first account.');
  const connection = await new DataSource(dataSourceOptions(database.url)).initialize();
  try {
    return await done(administrationOn(connection, database.url, settings), settings, { act, email, role });
  } catch (error) {
    if (!(error instanceof HttpException)) throw error;
    throw new Error(REASONS[error.message] ?? error.message, { cause: error });
  } finally {
    await connection.destroy();
    await database.stop();
  }
}

async function done(
  administration: Administration,
  settings: Settings,
  { act, email, role }: { act: string | undefined; email: string; role: string },
): Promise<string[]> {
  const link = (token: string) =>
    `${settings.publicUrl ?? `http://localhost:${settings.port}`}/account-link/${token}`;
  const wanted = (): Role => {
    if (!ROLES.includes(role as Role))
      throw new Error(`There is no role ${role}; there are ${ROLES.join(', ')}.`);
    return role as Role;
  };
  switch (act) {
    case 'list':
      return (await administration.list()).map((one) =>
        [one.email, one.role, one.name, ...(one.disabledAt ? ['disabled'] : [])].join('\t'),
      );
    case 'add':
      return [
        `Make the account, once and within 7 days: ${link(await administration.invite(email, wanted(), BY))}`,
      ];
    case 'reset': {
      const { id } = await administration.byEmail(email);
      return [`Choose a new password, once and within 7 days: ${link(await administration.reset(id, BY))}`];
    }
    case 'role':
      await administration.change((await administration.byEmail(email)).id, { role: wanted() }, BY);
      return [`${email} is ${wanted()}.`];
    case 'second-factor':
      await administration.removeSecondFactor((await administration.byEmail(email)).id, BY);
      return [`${email} signs in with the password alone.`];
    case 'remove':
      await administration.remove((await administration.byEmail(email)).id, BY);
      return [`${email} is removed.`];
    default:
      throw new Error(
        'Use: account list | add <address> [role] | reset <address> | role <address> <role> | second-factor <address> | remove <address>',
      );
  }
}

function administrationOn(database: DataSource, url: string, settings: Settings): Administration {
  const accounts = database.getRepository(AccountEntity);
  const sessions = new Sessions(
    database.getRepository(SessionEntity),
    database.getRepository(SessionSeatEntity),
    database.getRepository(PersonEntity),
    new SessionCookie(settings),
    new SessionEnds(new DatabaseListener(url, database)),
    settings,
  );
  const links = new AccountLinks(database.getRepository(AccountLinkEntity), accounts);
  return new Administration(
    accounts,
    links,
    sessions,
    new AuditLog(database),
    new Totp(database.getRepository(TotpEntity), database.getRepository(RecoveryCodeEntity)),
  );
}
