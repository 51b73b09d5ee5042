import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may join by the code, and who asked for a seat and waits for control's nod. */
export class Joining1795873000000 implements MigrationInterface {
  name = 'Joining1795873000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exercise ADD COLUMN joining json;
      CREATE TABLE seat_claim (
        id uuid NOT NULL,
        token_hash text NOT NULL,
        exercise_id uuid NOT NULL,
        person_id uuid,
        name text NOT NULL,
        organisation text NOT NULL,
        standing text NOT NULL DEFAULT 'waiting',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT seat_claim_token_hash_key UNIQUE (token_hash),
        CONSTRAINT seat_claim_pkey PRIMARY KEY (id),
        CONSTRAINT seat_claim_exercise_id_fkey FOREIGN KEY (exercise_id) REFERENCES exercise (id) ON DELETE CASCADE,
        CONSTRAINT seat_claim_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX seat_claim_exercise ON seat_claim (exercise_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE seat_claim;
      ALTER TABLE exercise DROP COLUMN joining;
    `);
  }
}
