import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes of an app as a second factor, and codes on paper for when it is lost. */
export class SecondFactor1795885610000 implements MigrationInterface {
  name = 'SecondFactor1795885610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_totp (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE, secret text NOT NULL,
        confirmed boolean NOT NULL, last_step bigint NOT NULL DEFAULT 0);
      CREATE TABLE recovery_code (
        code_hash text PRIMARY KEY, account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE);
      CREATE INDEX recovery_code_account ON recovery_code (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_code, account_totp');
  }
}
