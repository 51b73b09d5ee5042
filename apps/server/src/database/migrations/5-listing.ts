import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of exercises, and who may enter one, are found in the logs by index: no exercise is read for them. */
export class Listing1700000500000 implements MigrationInterface {
  name = 'Listing1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exercise ADD COLUMN title json;
      UPDATE exercise SET title = (
        SELECT data -> 'title' FROM exercise_event WHERE exercise_id = exercise.id AND seq = 1);
      CREATE INDEX exercise_event_conduct ON exercise_event (exercise_id, type, seq)
        WHERE type IN ('ClockChanged', 'ExerciseEnded');
      CREATE INDEX exercise_event_enrolment ON exercise_event (exercise_id, (data ->> 'person'), seq)
        WHERE type IN ('PersonEnrolled', 'PersonWithdrawn');
      CREATE INDEX exercise_event_person ON exercise_event ((data ->> 'person'), seq)
        WHERE type IN ('PersonEnrolled', 'PersonWithdrawn');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX exercise_event_conduct, exercise_event_enrolment, exercise_event_person;
      ALTER TABLE exercise DROP COLUMN title;
    `);
  }
}
