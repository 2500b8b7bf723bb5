import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_system, lindung_gate,
      lindung_jobs`;
const told = `id, operation, user_id, assignment_id, api_key_id, role, object_type, object_id, row_count, details, request_id,
      regency_id, district_id, village_id`;

/**
 * The trail is sealed: an event knows its transaction, and a seal keeps the marks of the events of a span of
 * transactions, chained to the seal before it and signed outside of the database.
 */
export class SealedTrail1715500800000 implements MigrationInterface {
  name = 'SealedTrail1715500800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audit_event ADD COLUMN tx bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint`,
    );
    // When an event was written and in which transaction the database says, not who writes it.
    await runner.query(`REVOKE INSERT ON audit_event FROM ${writers}`);
    await runner.query(`GRANT INSERT (${told}) ON audit_event TO ${writers}`);
    // Transactions come nearly in the order of the rows: a few bytes per hundred pages find the end of the trail.
    await runner.query(
      `CREATE INDEX ix_audit_event_tx ON audit_event USING brin (tx) WITH (autosummarize = on)`,
    );
    await runner.query(`GRANT SELECT ON audit_event TO lindung_definer`);

    await runner.query(`ALTER TABLE key_ring DROP CONSTRAINT ck_key_ring_purpose`);
    await runner.query(`ALTER TABLE key_ring ADD CONSTRAINT ck_key_ring_purpose CHECK (purpose IN ('FIELD_ENCRYPTION', 'BLIND_INDEX',
      'CURSOR_SIGNING', 'TRAIL_SIGNING'))`);

    await runner.query(`
      CREATE TABLE audit_seal (
        number bigint NOT NULL,
        from_tx bigint NOT NULL,
        to_tx bigint NOT NULL,
        event_count int NOT NULL,
        marks bytea NOT NULL,
        sealed_at timestamptz NOT NULL,
        previous_digest bytea NOT NULL,
        digest bytea NOT NULL,
        signature bytea NOT NULL,
        key_id smallint NOT NULL,
        CONSTRAINT pk_audit_seal PRIMARY KEY (number),
        CONSTRAINT uq_audit_seal_from_tx UNIQUE (from_tx),
        CONSTRAINT uq_audit_seal_previous_digest UNIQUE (previous_digest),
        CONSTRAINT fk_audit_seal_key FOREIGN KEY (key_id) REFERENCES key_ring (id),
        CONSTRAINT ck_audit_seal_number CHECK (number > 0),
        CONSTRAINT ck_audit_seal_span CHECK (from_tx < to_tx),
        CONSTRAINT ck_audit_seal_marks CHECK (event_count > 0 AND octet_length(marks) = 16 * event_count),
        CONSTRAINT ck_audit_seal_digest CHECK (octet_length(digest) = 32 AND octet_length(previous_digest) = 32)
      )`);
    await runner.query(`ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_jobs ON audit_seal FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON audit_seal TO lindung_jobs`);
    await runner.query(`CALL make_append_only('audit_seal')`);

    /* The mark of an event: of every column that holds something, so that a column which is added later, and was empty
       then, leaves earlier marks as they are. */
    await runner.query(`
      CREATE FUNCTION audit_event_mark(p_event audit_event) RETURNS bytea LANGUAGE sql STABLE
      SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
        SELECT substring(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')) FOR 16)
        FROM jsonb_each(to_jsonb(p_event)) WHERE value <> 'null' $$`);
    /* The marks of events whose transactions are over, oldest first. What comes later has a higher number: while a
       transaction is open, no event from it on is sealed. */
    await runner.query(`
      CREATE FUNCTION audit_event_marks(p_from bigint, p_to bigint, p_limit int)
      RETURNS TABLE (tx bigint, id uuid, mark bytea) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.tx, e.id, audit_event_mark(e) FROM audit_event e
        WHERE e.tx >= p_from AND e.tx < COALESCE(p_to, pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
        ORDER BY e.tx, e.id LIMIT p_limit $$`);
    await runner.query(`CALL give_to_definer('audit_event_marks(bigint, bigint, int)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION audit_event_marks(bigint, bigint, int) TO lindung_jobs`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION audit_event_marks(bigint, bigint, int)`);
    await runner.query(`DROP FUNCTION audit_event_mark(audit_event)`);
    await runner.query(`DROP TABLE audit_seal`);
    await runner.query(`ALTER TABLE key_ring DROP CONSTRAINT ck_key_ring_purpose`);
    // The owner is bound by the policies of the table, and has none.
    await runner.query(`ALTER TABLE key_ring NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM key_ring WHERE purpose = 'TRAIL_SIGNING'`);
    await runner.query(`ALTER TABLE key_ring FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `ALTER TABLE key_ring ADD CONSTRAINT ck_key_ring_purpose CHECK (purpose IN ('FIELD_ENCRYPTION', 'BLIND_INDEX', 'CURSOR_SIGNING'))`,
    );
    await runner.query(`REVOKE SELECT ON audit_event FROM lindung_definer`);
    await runner.query(`REVOKE INSERT (${told}) ON audit_event FROM ${writers}`);
    await runner.query(`GRANT INSERT ON audit_event TO ${writers}`);
    await runner.query(`DROP INDEX ix_audit_event_tx`);
    await runner.query(`ALTER TABLE audit_event DROP COLUMN tx`);
  }
}
