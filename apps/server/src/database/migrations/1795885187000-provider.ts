import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that sign in at a provider of OpenID Connect. */
export class Provider1795885187000 implements MigrationInterface {
  name = 'Provider1795885187000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL,
        ADD COLUMN subject text UNIQUE, ADD COLUMN organisation text;
      ALTER TABLE session ADD COLUMN provider_session text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM account WHERE password_hash IS NULL;
      ALTER TABLE account DROP COLUMN subject, DROP COLUMN organisation, ALTER COLUMN password_hash SET NOT NULL;
      ALTER TABLE session DROP COLUMN provider_session;
    `);
  }
}
