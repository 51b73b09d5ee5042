import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The improvement plan outlives exercises: it names them, and does not depend on them. */
export class Improvement1700000200000 implements MigrationInterface {
  name = 'Improvement1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE corrective_action (
        id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
        exercise_id uuid, exercise_title json, finding text,
        capability text NOT NULL, issue text NOT NULL, action text NOT NULL, element text NOT NULL,
        owner text NOT NULL, contact text NOT NULL, starts date, due date NOT NULL,
        state text NOT NULL, reason text NOT NULL, evidence text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), changed_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE corrective_action_test (
        action_id uuid NOT NULL REFERENCES corrective_action (id), exercise_id uuid NOT NULL, exercise_title json NOT NULL,
        result text, remark text NOT NULL, chosen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (action_id, exercise_id));
      CREATE TABLE corrective_action_change (
        action_id uuid NOT NULL REFERENCES corrective_action (id), version integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(), account_id uuid NOT NULL, before json NOT NULL, after json NOT NULL,
        PRIMARY KEY (action_id, version));
      CREATE FUNCTION only_appended() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is only appended to', TG_TABLE_NAME; END $$;
      CREATE TRIGGER only_appended BEFORE UPDATE OR DELETE ON corrective_action_change
        FOR EACH ROW EXECUTE FUNCTION only_appended();
      CREATE TABLE exercise_trend (
        exercise_id uuid PRIMARY KEY REFERENCES exercise (id) ON DELETE CASCADE,
        seq integer NOT NULL, counted smallint NOT NULL, body json NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE exercise_trend, corrective_action_change, corrective_action_test, corrective_action',
    );
    await runner.query('DROP FUNCTION only_appended');
  }
}
