import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats belong to accounts. Who made an exercise was its first person, under the account's name. */
export class AccountsOfPeople1795870337000 implements MigrationInterface {
  name = 'AccountsOfPeople1795870337000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN account_id uuid REFERENCES account (id) ON DELETE SET NULL;
      CREATE INDEX person_account ON person (account_id);
      UPDATE person SET account_id = account.id
      FROM exercise JOIN account ON account.id = exercise.owner
      WHERE person.name = account.name AND person.id = (
        SELECT id FROM person WHERE exercise_id = exercise.id ORDER BY created_at LIMIT 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN account_id');
  }
}
