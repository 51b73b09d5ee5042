import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations end, and say how far they got; people are written to in their own language. */
export class Invitations1795883500000 implements MigrationInterface {
  name = 'Invitations1795883500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN language text,
        ADD COLUMN invitation_ends_at timestamptz,
        ADD COLUMN opened_at timestamptz,
        ADD COLUMN seated_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        DROP COLUMN language, DROP COLUMN invitation_ends_at, DROP COLUMN opened_at, DROP COLUMN seated_at;
    `);
  }
}
