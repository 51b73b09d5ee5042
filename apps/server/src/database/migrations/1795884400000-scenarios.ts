import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenarios belong to people, and have versions. */
export class Scenarios1795884400000 implements MigrationInterface {
  name = 'Scenarios1795884400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scenario (
        id uuid PRIMARY KEY,
        owner_id uuid REFERENCES account (id) ON DELETE SET NULL,
        folder text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX scenario_owner ON scenario (owner_id);
      CREATE TABLE scenario_version (
        scenario_id uuid REFERENCES scenario (id) ON DELETE CASCADE,
        number integer,
        hash text NOT NULL,
        account_id uuid REFERENCES account (id) ON DELETE SET NULL,
        origin text NOT NULL,
        origin_of text,
        note text NOT NULL,
        left_behind json NOT NULL,
        bytes bigint NOT NULL,
        findings integer NOT NULL,
        errors json NOT NULL,
        playable boolean NOT NULL,
        summary json,
        overview text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (scenario_id, number)
      );
      CREATE TABLE scenario_blob (hash text PRIMARY KEY, bytes bytea NOT NULL);
      CREATE TABLE scenario_file (
        scenario_id uuid REFERENCES scenario (id) ON DELETE CASCADE,
        number integer,
        path text,
        blob_hash text NOT NULL REFERENCES scenario_blob (hash),
        PRIMARY KEY (scenario_id, number, path)
      );
      CREATE INDEX scenario_file_blob ON scenario_file (blob_hash);
      CREATE TABLE scenario_page (
        scenario_id uuid REFERENCES scenario (id) ON DELETE CASCADE,
        number integer,
        page integer,
        rows text NOT NULL,
        PRIMARY KEY (scenario_id, number, page)
      );
      CREATE TABLE scenario_share (
        scenario_id uuid REFERENCES scenario (id) ON DELETE CASCADE,
        account_id uuid REFERENCES account (id) ON DELETE CASCADE,
        role text NOT NULL,
        PRIMARY KEY (scenario_id, account_id)
      );
      CREATE INDEX scenario_share_account ON scenario_share (account_id);
      ALTER TABLE exercise ADD COLUMN made_of uuid REFERENCES scenario (id) ON DELETE SET NULL;
      ALTER TABLE exercise ADD COLUMN made_of_version integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exercise DROP COLUMN made_of, DROP COLUMN made_of_version');
    await runner.query(
      'DROP TABLE scenario_share, scenario_page, scenario_file, scenario_blob, scenario_version, scenario',
    );
  }
}
