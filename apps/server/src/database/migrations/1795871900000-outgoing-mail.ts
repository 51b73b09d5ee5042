import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to those who take part are stored before they are sent. */
export class OutgoingMail1795871900000 implements MigrationInterface {
  name = 'OutgoingMail1795871900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outgoing_mail (
        id uuid PRIMARY KEY, key text NOT NULL UNIQUE, kind text NOT NULL,
        exercise_id uuid NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        message text, recipient text NOT NULL, content json NOT NULL,
        state text NOT NULL DEFAULT 'waiting', attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(), taken_at timestamptz, reason text,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX outgoing_mail_exercise ON outgoing_mail (exercise_id);
      CREATE INDEX outgoing_mail_open ON outgoing_mail (state, created_at) WHERE state IN ('waiting', 'sending');
      ALTER TABLE exercise ADD COLUMN mailed_up_to integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exercise DROP COLUMN mailed_up_to;
      DROP TABLE outgoing_mail;
    `);
  }
}
