/** Where the database of an installation is. */
export interface StoreSettings {
  /** Folder of the embedded Postgres. */
  dataFolder: string;
  /** One's own Postgres; without it Tocsin brings one. */
  databaseUrl?: string;
}

/** Reads where the database is, for a process that was started at the top of the repository. */
export const storeSettingsFrom = (env: Readonly<Record<string, string | undefined>>): StoreSettings => ({
  dataFolder: env['TOCSIN_DATA'] ?? '.tocsin',
  databaseUrl: env['DATABASE_URL'],
});
