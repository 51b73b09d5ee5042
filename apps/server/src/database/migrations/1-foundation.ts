import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Foundation1700000000000 implements MigrationInterface {
  name = 'Foundation1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE set_up_link (token_hash text PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE content (hash text PRIMARY KEY, body json NOT NULL);
      CREATE TABLE asset (
        content_hash text NOT NULL REFERENCES content (hash), name text NOT NULL, type text NOT NULL, bytes bytea NOT NULL,
        PRIMARY KEY (content_hash, name));
      CREATE TABLE exercise (
        id uuid PRIMARY KEY, scenario_id text NOT NULL, scenario_hash text NOT NULL REFERENCES content (hash),
        join_code text NOT NULL UNIQUE, owner uuid REFERENCES account (id), demo boolean NOT NULL DEFAULT false,
        alive_at bigint, created_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE person (
        id uuid PRIMARY KEY, exercise_id uuid NOT NULL REFERENCES exercise (id), name text NOT NULL, email text,
        invitation text NOT NULL UNIQUE, created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX person_exercise ON person (exercise_id);
      CREATE TABLE session (
        token_hash text PRIMARY KEY, account_id uuid REFERENCES account (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL);
      CREATE TABLE session_seat (
        token_hash text NOT NULL REFERENCES session (token_hash) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE, PRIMARY KEY (token_hash, person_id));
      CREATE TABLE upload (
        id uuid PRIMARY KEY, exercise_id uuid NOT NULL REFERENCES exercise (id), person_id uuid NOT NULL REFERENCES person (id),
        name text NOT NULL, type text NOT NULL, size integer NOT NULL, bytes bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE exercise_event (
        exercise_id uuid NOT NULL, seq integer NOT NULL, type text NOT NULL, version smallint NOT NULL DEFAULT 1,
        data json, exercise_time double precision NOT NULL, at bigint NOT NULL, actor text NOT NULL,
        command_id text NOT NULL, command_part integer NOT NULL, audience text[] NOT NULL,
        data_hash text NOT NULL, hash text NOT NULL,
        PRIMARY KEY (exercise_id, seq), UNIQUE (exercise_id, command_id, command_part));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE exercise_event, upload, session_seat, session, person, exercise, asset, content, set_up_link, account',
    );
  }
}
