import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names and texts of people can be erased, at once or when an exercise has been over for long enough. */
export class Erasure1795870400000 implements MigrationInterface {
  name = 'Erasure1795870400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exercise_event ADD COLUMN erased boolean NOT NULL DEFAULT false;
      ALTER TABLE person ADD COLUMN erased_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exercise_event DROP COLUMN erased;
      ALTER TABLE person DROP COLUMN erased_at;
    `);
  }
}
