import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions are prolonged by use, listed, and ended one by one. */
export class LivingSessions1795871456000 implements MigrationInterface {
  name = 'LivingSessions1795871456000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN used_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN device text NOT NULL DEFAULT '', ADD COLUMN address text NOT NULL DEFAULT '';
      ALTER TABLE session ALTER COLUMN id DROP DEFAULT;
      CREATE INDEX session_account ON session (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX session_account;
      ALTER TABLE session DROP COLUMN id, DROP COLUMN created_at, DROP COLUMN used_at, DROP COLUMN device, DROP COLUMN address;
    `);
  }
}
