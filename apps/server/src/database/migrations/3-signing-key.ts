import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One key for all servers on a database. */
export class SigningKey1700000300000 implements MigrationInterface {
  name = 'SigningKey1700000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_key (
        one boolean PRIMARY KEY DEFAULT true CHECK (one), private_key bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signing_key');
  }
}
