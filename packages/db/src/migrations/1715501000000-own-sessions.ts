import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is signed in sees the own sessions and ends them, without their tokens; one that nobody uses ends by itself. */
export class OwnSessions1715501000000 implements MigrationInterface {
  name = 'OwnSessions1715501000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session
      ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
      ADD COLUMN device text,
      ADD COLUMN address text,
      ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now(),
      ADD CONSTRAINT uq_session_id UNIQUE (id),
      ADD CONSTRAINT ck_session_device CHECK (length(device) <= 60),
      ADD CONSTRAINT ck_session_address CHECK (length(address) <= 60)`);
    // The application makes the ids.
    await runner.query(`ALTER TABLE session ALTER COLUMN id DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE session DROP COLUMN last_used_at, DROP COLUMN address, DROP COLUMN device, DROP COLUMN id`,
    );
  }
}
