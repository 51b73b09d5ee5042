import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of devices, to sign in with. */
export class Passkeys1795886497000 implements MigrationInterface {
  name = 'Passkeys1795886497000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY, account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE, public_key bytea NOT NULL, counter bigint NOT NULL, device text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), used_at timestamptz);
      CREATE INDEX passkey_account ON passkey (account_id);
      CREATE TABLE passkey_challenge (
        challenge text PRIMARY KEY, account_id uuid REFERENCES account (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE passkey_challenge, passkey');
  }
}
