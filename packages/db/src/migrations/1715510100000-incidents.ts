import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = `'>NOTICED', 'NOTICED>ASSESSED', 'ASSESSED>NOTIFIED', 'ASSESSED>CLOSED', 'NOTIFIED>CLOSED'`;
const tables = ['incident', 'incident_scope', 'incident_note', 'incident_notice'] as const;

/** The columns in which somebody says who did something, and of which table. */
const acts = [
  ['incident', 'opened_by', 'INSERT'],
  ['incident', 'assessed_by', 'UPDATE OF assessed_by'],
  ['incident', 'closed_by', 'UPDATE OF closed_by'],
  ['incident_scope', 'added_by', 'INSERT'],
  ['incident_scope', 'withdrawn_by', 'UPDATE OF withdrawn_by'],
  ['incident_note', 'written_by', 'INSERT'],
  ['incident_notice', 'recorded_by', 'INSERT'],
] as const;

/**
 * Incidents: failures of the protection of personal data, what they reach, and the notices that are due 3 x 24 hours after one was
 * noticed (UU 27/2022 Art. 46). They are the data protection officers' alone, whoever else acts for the whole province.
 */
export class Incidents1715510100000 implements MigrationInterface {
  name = 'Incidents1715510100000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.secure(runner);
    // What a partner's key was shown between two moments, as the index of users answers it for people.
    await runner.query(
      `CREATE INDEX ix_audit_event_api_key ON audit_event (api_key_id, id) WHERE persons IS NOT NULL AND api_key_id IS NOT NULL`,
    );
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident (
        id uuid NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        began_at timestamptz NOT NULL,
        ended_at timestamptz,
        noticed_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        status text NOT NULL DEFAULT 'NOTICED',
        is_breach boolean,
        manner text,
        remedy text,
        assessed_by uuid,
        assessed_at timestamptz,
        notified_at timestamptz,
        closed_by uuid,
        closed_at timestamptz,
        closing text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_incident PRIMARY KEY (id),
        CONSTRAINT fk_incident_opened_by FOREIGN KEY (opened_by) REFERENCES app_user (id),
        CONSTRAINT fk_incident_assessed_by FOREIGN KEY (assessed_by) REFERENCES app_user (id),
        CONSTRAINT fk_incident_closed_by FOREIGN KEY (closed_by) REFERENCES app_user (id),
        CONSTRAINT ck_incident_status CHECK (status IN ('NOTICED', 'ASSESSED', 'NOTIFIED', 'CLOSED')),
        CONSTRAINT ck_incident_times CHECK (began_at <= noticed_at AND (ended_at IS NULL OR began_at <= ended_at)),
        CONSTRAINT ck_incident_due CHECK (due_at = noticed_at + interval '72 hours'),
        CONSTRAINT ck_incident_assessed CHECK (num_nonnulls(is_breach, manner, remedy, assessed_by, assessed_at) = CASE status WHEN 'NOTICED' THEN 0 ELSE 5 END),
        CONSTRAINT ck_incident_notified CHECK ((notified_at IS NOT NULL) = (status = 'NOTIFIED' OR (status = 'CLOSED' AND is_breach))),
        CONSTRAINT ck_incident_closed CHECK (num_nonnulls(closed_by, closed_at, closing) = CASE status WHEN 'CLOSED' THEN 3 ELSE 0 END),
        CONSTRAINT ck_incident_two_people CHECK (closed_by <> assessed_by)
      )`);
    await runner.query(`CREATE INDEX ix_incident_due ON incident (due_at, id)`);
    await runner.query(`
      CREATE TABLE incident_scope (
        id uuid NOT NULL,
        incident_id uuid NOT NULL,
        kind text NOT NULL,
        user_id uuid,
        api_client_id uuid,
        job_id uuid,
        region_id int,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        reason text,
        CONSTRAINT pk_incident_scope PRIMARY KEY (id),
        CONSTRAINT fk_incident_scope_incident FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT fk_incident_scope_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT fk_incident_scope_api_client FOREIGN KEY (api_client_id) REFERENCES api_client (id),
        CONSTRAINT fk_incident_scope_job FOREIGN KEY (job_id) REFERENCES job (id),
        CONSTRAINT fk_incident_scope_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_incident_scope_added_by FOREIGN KEY (added_by) REFERENCES app_user (id),
        CONSTRAINT fk_incident_scope_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES app_user (id),
        CONSTRAINT ck_incident_scope_kind CHECK (kind IN ('USER', 'API_CLIENT', 'JOB', 'REGION')),
        CONSTRAINT ck_incident_scope_target CHECK (num_nonnulls(user_id, api_client_id, job_id, region_id) = 1
          AND CASE kind WHEN 'USER' THEN user_id IS NOT NULL WHEN 'API_CLIENT' THEN api_client_id IS NOT NULL
                        WHEN 'JOB' THEN job_id IS NOT NULL ELSE region_id IS NOT NULL END),
        CONSTRAINT ck_incident_scope_period CHECK (from_at < to_at),
        CONSTRAINT ck_incident_scope_withdrawn CHECK (num_nonnulls(withdrawn_by, withdrawn_at, reason) IN (0, 3))
      )`);
    await runner.query(`CREATE INDEX ix_incident_scope_incident ON incident_scope (incident_id, id)`);
    await runner.query(`
      CREATE TABLE incident_note (
        id uuid NOT NULL,
        incident_id uuid NOT NULL,
        text text NOT NULL,
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_incident_note PRIMARY KEY (id),
        CONSTRAINT fk_incident_note_incident FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT fk_incident_note_written_by FOREIGN KEY (written_by) REFERENCES app_user (id)
      )`);
    await runner.query(`CREATE INDEX ix_incident_note_incident ON incident_note (incident_id, id)`);
    await runner.query(`
      CREATE TABLE incident_notice (
        id uuid NOT NULL,
        incident_id uuid NOT NULL,
        recipient text NOT NULL,
        sent_at timestamptz NOT NULL,
        means text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_incident_notice PRIMARY KEY (id),
        CONSTRAINT fk_incident_notice_incident FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT fk_incident_notice_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT ck_incident_notice_recipient CHECK (recipient IN ('PERSONS', 'AGENCY', 'PUBLIC'))
      )`);
    await runner.query(`CREATE INDEX ix_incident_notice_incident ON incident_notice (incident_id, id)`);

    for (const [table, column, when] of acts)
      await runner.query(`CREATE TRIGGER tr_${table}_${column} BEFORE ${when} ON ${table} FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('${column}')`);
    await runner.query(`CREATE TRIGGER tr_incident_begin BEFORE INSERT ON incident
      FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`);
    await runner.query(`CREATE TRIGGER tr_incident_transition BEFORE UPDATE OF status ON incident
      FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`);
    await runner.query(`CREATE TRIGGER tr_incident_frozen BEFORE UPDATE ON incident FOR EACH ROW
      WHEN (OLD.status = 'CLOSED') EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_incident_scope_frozen BEFORE UPDATE ON incident_scope FOR EACH ROW
      WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
    for (const table of ['incident_note', 'incident_notice'])
      await runner.query(`CALL make_append_only('${table}')`);
  }

  private async secure(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION is_protection_officer() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM public.assignment a JOIN public.app_user u ON u.id = a.user_id AND u.active
                       WHERE a.user_id = public.acting_user() AND a.role = 'DATA_PROTECTION_OFFICER') $$`);
    await runner.query(`CALL give_to_definer('is_protection_officer()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION is_protection_officer() TO lindung_province`);
    for (const table of tables) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(
        `CREATE POLICY p_protection ON ${table} FOR ALL TO lindung_province USING (is_protection_officer())`,
      );
      await runner.query(`GRANT SELECT, INSERT ON ${table} TO lindung_province`);
    }
    await runner.query(`GRANT UPDATE (status, is_breach, manner, remedy, assessed_by, assessed_at, notified_at, closed_by, closed_at, closing, version)
      ON incident TO lindung_province`);
    await runner.query(
      `GRANT UPDATE (withdrawn_by, withdrawn_at, reason) ON incident_scope TO lindung_province`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_audit_event_api_key`);
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION is_protection_officer()`);
  }
}
