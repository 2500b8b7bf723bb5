import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_system, lindung_gate,
      lindung_jobs`;
const marks = `audit_event_marks(bigint, bigint, int)`;

/**
 * Who seals and verifies the trail reads its rows itself, under a role for that alone: the marks are made outside of the
 * database. A trail that was brought to another server goes on counting transactions where it was.
 */
export class TrailReadByItsOwnRole1715501100000 implements MigrationInterface {
  name = 'TrailReadByItsOwnRole1715501100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        BEGIN
          CREATE ROLE lindung_trail NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        EXECUTE 'GRANT lindung_trail TO CURRENT_USER';
        GRANT lindung_trail TO lindung_app;
      END $$`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO lindung_trail`);
    await runner.query(`DROP FUNCTION ${marks}`);
    await runner.query(`DROP FUNCTION audit_event_mark(audit_event)`);
    await runner.query(`GRANT SELECT ON audit_event TO lindung_trail`);
    await runner.query(`CREATE POLICY p_trail ON audit_event FOR SELECT TO lindung_trail USING (true)`);
    await runner.query(`DROP POLICY p_jobs ON audit_seal`);
    await runner.query(`REVOKE SELECT, INSERT ON audit_seal FROM lindung_jobs`);
    await runner.query(`CREATE POLICY p_trail ON audit_seal FOR ALL TO lindung_trail USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON audit_seal TO lindung_trail`);

    /* A server counts its transactions by itself. What it counts behind the trail's last seal is made up for by an
       offset, which only ever grows. */
    await runner.query(`
      CREATE TABLE trail_epoch (
        number int NOT NULL,
        tx_offset bigint NOT NULL,
        begun_at timestamptz NOT NULL,
        CONSTRAINT pk_trail_epoch PRIMARY KEY (number),
        CONSTRAINT uq_trail_epoch_tx_offset UNIQUE (tx_offset),
        CONSTRAINT ck_trail_epoch_offset CHECK (number > 0 AND tx_offset > 0)
      )`);
    await runner.query(`ALTER TABLE trail_epoch ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE trail_epoch FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_trail ON trail_epoch FOR ALL TO lindung_trail USING (true)`);
    await runner.query(`CREATE POLICY p_definer ON trail_epoch FOR SELECT TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON trail_epoch TO lindung_trail`);
    await runner.query(`GRANT SELECT ON trail_epoch TO lindung_definer`);
    await runner.query(`CALL make_append_only('trail_epoch')`);
    await runner.query(`
      CREATE FUNCTION trail_offset() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT COALESCE((SELECT tx_offset FROM trail_epoch ORDER BY number DESC LIMIT 1), 0) $$`);
    await runner.query(`CALL give_to_definer('trail_offset()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION trail_offset() TO ${writers}, lindung_trail, CURRENT_USER`);
    await runner.query(
      `ALTER TABLE audit_event ALTER COLUMN tx SET DEFAULT pg_current_xact_id()::text::bigint + trail_offset()`,
    );
  }

  /** @throws where the trail has gone on on another server: without its offset what comes would stand before what was sealed */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE lindung_trail`);
    await runner.query(`
      DO $$
      BEGIN
        IF EXISTS (SELECT FROM trail_epoch) THEN
          RAISE EXCEPTION 'the trail was brought here from another server, and goes on behind its last seal by an offset'
            USING ERRCODE = 'object_in_use';
        END IF;
      END $$`);
    await runner.query(`RESET ROLE`);
    await runner.query(
      `ALTER TABLE audit_event ALTER COLUMN tx SET DEFAULT pg_current_xact_id()::text::bigint`,
    );
    await runner.query(`DROP FUNCTION trail_offset()`);
    await runner.query(`DROP TABLE trail_epoch`);
    await runner.query(`DROP POLICY p_trail ON audit_seal`);
    await runner.query(`REVOKE SELECT, INSERT ON audit_seal FROM lindung_trail`);
    await runner.query(`CREATE POLICY p_jobs ON audit_seal FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON audit_seal TO lindung_jobs`);
    await runner.query(`DROP POLICY p_trail ON audit_event`);
    await runner.query(`REVOKE SELECT ON audit_event FROM lindung_trail`);
    await runner.query(`
      CREATE FUNCTION audit_event_mark(p_event audit_event) RETURNS bytea LANGUAGE sql STABLE
      SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
        SELECT substring(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')) FOR 16)
        FROM jsonb_each(to_jsonb(p_event)) WHERE value <> 'null' $$`);
    await runner.query(`
      CREATE FUNCTION audit_event_marks(p_from bigint, p_to bigint, p_limit int)
      RETURNS TABLE (tx bigint, id uuid, mark bytea) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.tx, e.id, audit_event_mark(e) FROM audit_event e
        WHERE e.tx >= p_from AND e.tx < COALESCE(p_to, pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
        ORDER BY e.tx, e.id LIMIT p_limit $$`);
    await runner.query(`CALL give_to_definer('${marks}')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${marks} TO lindung_jobs`);
    await runner.query(`REVOKE USAGE ON SCHEMA public FROM lindung_trail`);
  }
}
