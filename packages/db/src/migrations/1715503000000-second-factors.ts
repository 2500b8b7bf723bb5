import type { MigrationInterface, QueryRunner } from 'typeorm';

const administrators = 'lindung_system, lindung_province';

/**
 * Second factors with the codes that were used and those that recover; a session says whether one was shown. The gate reaches
 * those of the user for whom it acts; an administrator takes one away from anybody else and reads none.
 */
export class SecondFactors1715503000000 implements MigrationInterface {
  name = 'SecondFactors1715503000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session ADD COLUMN second_factor boolean NOT NULL DEFAULT false`);
    await runner.query(`
      CREATE TABLE second_factor (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        confirmed_at timestamptz,
        CONSTRAINT pk_second_factor PRIMARY KEY (id),
        CONSTRAINT uq_second_factor_user UNIQUE (user_id, id),
        CONSTRAINT fk_second_factor_user FOREIGN KEY (user_id) REFERENCES app_user (id)
      )`);
    // One that holds, and one that is being set up.
    await runner.query(
      `CREATE UNIQUE INDEX uq_second_factor_confirmed ON second_factor (user_id) WHERE confirmed_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_second_factor_begun ON second_factor (user_id) WHERE confirmed_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE used_code (
        user_id uuid NOT NULL,
        factor_id uuid NOT NULL,
        counter bigint NOT NULL,
        CONSTRAINT pk_used_code PRIMARY KEY (user_id, factor_id, counter),
        CONSTRAINT fk_used_code_factor FOREIGN KEY (user_id, factor_id) REFERENCES second_factor (user_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE recovery_code (
        user_id uuid NOT NULL,
        factor_id uuid NOT NULL,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_code PRIMARY KEY (user_id, factor_id, code_hash),
        CONSTRAINT fk_recovery_code_factor FOREIGN KEY (user_id, factor_id) REFERENCES second_factor (user_id, id) ON DELETE CASCADE,
        CONSTRAINT ck_recovery_code_hash CHECK (length(code_hash) = 32)
      )`);
    for (const [table, rights] of [
      ['second_factor', 'SELECT, INSERT, UPDATE (confirmed_at), DELETE'],
      ['used_code', 'SELECT, INSERT, DELETE'],
      ['recovery_code', 'SELECT, INSERT, UPDATE (used_at), DELETE'],
    ] as const) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(
        `CREATE POLICY p_own ON ${table} FOR ALL TO lindung_gate USING (user_id = acting_user())`,
      );
      await runner.query(`GRANT ${rights} ON ${table} TO lindung_gate`);
    }
    await runner.query(`CREATE POLICY p_since ON second_factor FOR SELECT TO ${administrators} USING (true)`);
    // Nobody takes away the own one: whoever has found an open page is not rid of it so.
    await runner.query(
      `CREATE POLICY p_taken ON second_factor FOR DELETE TO ${administrators} USING (user_id <> acting_user())`,
    );
    await runner.query(
      `GRANT SELECT (id, user_id, confirmed_at), DELETE ON second_factor TO ${administrators}`,
    );
    await runner.query(
      `CREATE POLICY p_whose ON session FOR SELECT TO ${administrators} USING (user_id <> acting_user())`,
    );
    await runner.query(
      `CREATE POLICY p_ended ON session FOR DELETE TO ${administrators} USING (user_id <> acting_user())`,
    );
    await runner.query(`GRANT SELECT (user_id), DELETE ON session TO ${administrators}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Whoever waits at the door with a code to show would act in a session that knows of none.
    await runner.query(`ALTER TABLE session NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM session`);
    await runner.query(`ALTER TABLE session FORCE ROW LEVEL SECURITY`);
    await runner.query(`REVOKE SELECT (user_id), DELETE ON session FROM ${administrators}`);
    await runner.query(`DROP POLICY p_ended ON session`);
    await runner.query(`DROP POLICY p_whose ON session`);
    await runner.query(`DROP TABLE recovery_code, used_code, second_factor`);
    await runner.query(`ALTER TABLE session DROP COLUMN second_factor`);
  }
}
