import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists find what an exercise is called, and when it is planned, by the index by which they find how it stands. */
export class Descriptions1795871000000 implements MigrationInterface {
  name = 'Descriptions1795871000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX exercise_event_conduct;
      CREATE INDEX exercise_event_conduct ON exercise_event (exercise_id, type, seq)
        WHERE type IN ('ClockChanged', 'ExerciseEnded', 'ExerciseDescribed', 'ExerciseReset');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX exercise_event_conduct;
      CREATE INDEX exercise_event_conduct ON exercise_event (exercise_id, type, seq)
        WHERE type IN ('ClockChanged', 'ExerciseEnded');
    `);
  }
}
