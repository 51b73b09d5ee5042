import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which corrective action, due when, its point of contact was reminded. */
export class Reminders1700000400000 implements MigrationInterface {
  name = 'Reminders1700000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE corrective_action_reminder (
        action_id uuid NOT NULL REFERENCES corrective_action (id), due date NOT NULL, stage text NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (action_id, due, stage));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE corrective_action_reminder');
  }
}
