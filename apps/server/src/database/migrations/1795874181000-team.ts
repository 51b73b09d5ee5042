import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GENESIS } from '@tocsin/log';

/** Accounts for a team, and a record of what is done with them. Until now everyone could do everything that there was. */
export class Team1795874181000 implements MigrationInterface {
  name = 'Team1795874181000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN role text NOT NULL DEFAULT 'administrator', ADD COLUMN disabled_at timestamptz;
      ALTER TABLE account ALTER COLUMN role DROP DEFAULT;
      ALTER TABLE exercise DROP CONSTRAINT exercise_owner_fkey,
        ADD CONSTRAINT exercise_owner_fkey FOREIGN KEY (owner) REFERENCES account (id) ON DELETE SET NULL;
      CREATE TABLE account_link (
        token_hash text PRIMARY KEY, id uuid NOT NULL UNIQUE,
        account_id uuid REFERENCES account (id) ON DELETE CASCADE, email text NOT NULL, role text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, used_at timestamptz);
      CREATE TABLE audit_entry (
        seq integer PRIMARY KEY, act text NOT NULL, at bigint NOT NULL, actor text NOT NULL, data json NOT NULL,
        hash text NOT NULL);
      CREATE TRIGGER only_appended BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION only_appended();
      CREATE TABLE audit_head (
        one boolean PRIMARY KEY DEFAULT true, seq integer NOT NULL, hash text NOT NULL);
      INSERT INTO audit_head (seq, hash) VALUES (0, '${GENESIS}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_head, audit_entry, account_link;
      ALTER TABLE exercise DROP CONSTRAINT exercise_owner_fkey,
        ADD CONSTRAINT exercise_owner_fkey FOREIGN KEY (owner) REFERENCES account (id);
      ALTER TABLE account DROP COLUMN role, DROP COLUMN disabled_at;
    `);
  }
}
