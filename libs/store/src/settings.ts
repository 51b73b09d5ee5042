import { readFileSync } from 'node:fs';

/** Where the database of an installation is. */
export interface StoreSettings {
  /** Folder of the embedded Postgres. */
  dataFolder: string;
  /** One's own Postgres; without it Tocsin brings one. */
  databaseUrl?: string;
}

/**
 * A secret of the environment: said in a variable, or in a file that `<variable>_FILE` names, as containers are given them.
 * @throws Error when both are said, or the file cannot be read; what is in it is never told
 */
export function secretOf(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const [said, file] = [env[name] || undefined, env[`${name}_FILE`] || undefined];
  if (file === undefined) return said;
  if (said !== undefined) throw new Error(`${name} and ${name}_FILE are both set; set one of them.`);
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    throw new Error(
      `${name}_FILE is "${file}", which cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
}

/** Reads where the database is, for a process that was started at the top of the repository. */
export const storeSettingsFrom = (env: Readonly<Record<string, string | undefined>>): StoreSettings => ({
  dataFolder: env['TOCSIN_DATA'] ?? '.tocsin',
  databaseUrl: secretOf(env, 'DATABASE_URL'),
});
