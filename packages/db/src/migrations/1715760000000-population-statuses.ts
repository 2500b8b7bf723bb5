import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';
const statuses = `'ACTIVE', 'MOVED', 'EMIGRATED', 'DECEASED'`;

const say = (code: string, was: string, now: string): string => `DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), '${was}', '${now}');
END $$`;

const gone = `RAISE EXCEPTION ''a person has died or left the country''
            USING ERRCODE = ''check_violation'', CONSTRAINT = ''ck_enrolment_gone'';`;

/** Whoever has died or left the country is neither proposed nor decreed, whatever was judged before; and an erasure takes what was noted. */
const known = [
  [
    'check_restricted_enrolment()',
    'RETURN NULL;',
    `IF EXISTS (SELECT FROM added a JOIN public.person p ON p.id = a.person_id AND p.status IN (''DECEASED'', ''EMIGRATED'')
            WHERE a.status IN (''PROPOSED'', ''WAITLISTED'', ''DECREED'')) THEN
          ${gone}
        END IF;
        RETURN NULL;`,
  ],
  [
    'check_restricted_decreed()',
    'RETURN NEW;',
    `IF EXISTS (SELECT FROM public.person p WHERE p.id = NEW.person_id AND p.status IN (''DECEASED'', ''EMIGRATED'')) THEN
          ${gone}
        END IF;
        RETURN NEW;`,
  ],
  [
    'carry_out_erasure()',
    'DELETE FROM public.person_request WHERE person_id IN',
    `DELETE FROM public.population_status WHERE person_id IN (SELECT i.person_id FROM public.erasure_item i
          WHERE i.run_id = NEW.id AND i.outcome = ''ERASED'' AND i.kind IN (''CANDIDATE_NEVER_ENROLLED'', ''MEMBERSHIP_ENDED''));
        DELETE FROM public.person_request WHERE person_id IN`,
  ],
] as const;

/**
 * What became of a person is noted by fact, source and day, and never overwritten: the newest fact is the status. `population_status_now`
 * is that one of everybody of whom something was noted, to be joined by the id of the person.
 */
export class PopulationStatuses1715760000000 implements MigrationInterface {
  name = 'PopulationStatuses1715760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person DROP CONSTRAINT ck_person_status,
      ADD CONSTRAINT ck_person_status CHECK (status IN (${statuses}))`);
    await runner.query(`
      CREATE TABLE population_status (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        status text NOT NULL,
        source text NOT NULL,
        occurred_on date NOT NULL,
        known_on date NOT NULL,
        to_regency_id int,
        destination text,
        proof text,
        note text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_population_status PRIMARY KEY (id),
        CONSTRAINT uq_population_status_known UNIQUE (person_id, occurred_on, status, source),
        CONSTRAINT fk_population_status_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_population_status_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT fk_population_status_to_regency FOREIGN KEY (to_regency_id) REFERENCES region (id),
        CONSTRAINT ck_population_status_status CHECK (status IN (${statuses})),
        CONSTRAINT ck_population_status_source CHECK (source IN ('POPULATION_REGISTER', 'VILLAGE', 'FAMILY', 'OFFICE')),
        CONSTRAINT ck_population_status_days CHECK (occurred_on <= known_on),
        CONSTRAINT ck_population_status_proof CHECK (status <> 'DECEASED' OR proof IS NOT NULL),
        CONSTRAINT ck_population_status_destination CHECK ((to_regency_id IS NULL OR status = 'MOVED')
          AND (destination IS NULL OR status IN ('MOVED', 'EMIGRATED')))
      )`);
    await runner.query(
      `CREATE INDEX ix_population_status_newest ON population_status (person_id, occurred_on, id)`,
    );
    await runner.query(`CALL secure_owned_table('population_status', ARRAY['office', 'regency', 'district', 'village'],
      'SELECT, INSERT')`);
    await runner.query(`GRANT SELECT, DELETE ON population_status TO lindung_definer`);
    await runner.query(`CREATE TRIGGER tr_append_only BEFORE UPDATE OR DELETE ON population_status FOR EACH ROW
      WHEN (current_user <> 'lindung_definer') EXECUTE FUNCTION refuse_change()`);
    await runner.query(`CREATE TRIGGER tr_no_truncate BEFORE TRUNCATE ON population_status
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON population_status REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`CREATE TRIGGER tr_same_owner_person AFTER INSERT ON population_status REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('person', 'person_id', 'regency')`);
    await runner.query(`CREATE TRIGGER tr_population_status_erased AFTER INSERT ON population_status REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_not_erased()`);
    await runner.query(`CREATE TRIGGER tr_population_status_recorded_by BEFORE INSERT ON population_status FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('recorded_by')`);
    await this.followNewest(runner);
    await runner.query(`
      CREATE VIEW population_status_now WITH (security_invoker = true) AS
      SELECT DISTINCT ON (person_id) person_id, id, status, source, occurred_on, known_on, to_regency_id, destination
      FROM population_status ORDER BY person_id, occurred_on DESC, id DESC`);
    await runner.query(
      `GRANT SELECT ON population_status_now TO lindung_province, lindung_office, ${writers}, lindung_definer`,
    );
    for (const [code, was, now] of known) await runner.query(say(code, was, now));
  }

  /** The status of a person is that of the newest fact, which nobody writes by hand. */
  private async followNewest(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (status) ON person FROM ${writers}`);
    await runner.query(
      `GRANT SELECT (status), UPDATE (status, version, updated_at) ON person TO lindung_definer`,
    );
    await runner.query(`
      CREATE FUNCTION follow_population_status() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.person p SET status = newest.status, version = p.version + 1, updated_at = now()
        FROM (SELECT DISTINCT a.person_id FROM added a) AS noted
        CROSS JOIN LATERAL (SELECT s.status FROM public.population_status s WHERE s.person_id = noted.person_id
          ORDER BY s.occurred_on DESC, s.id DESC LIMIT 1) AS newest
        WHERE p.id = noted.person_id AND p.status <> newest.status;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('follow_population_status()')`);
    await runner.query(`CREATE TRIGGER tr_population_status_followed AFTER INSERT ON population_status REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION follow_population_status()`);
  }

  /** Who has left the country is gone from the registry in the words that it had. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [code, was, now] of [...known].reverse()) await runner.query(say(code, now, was));
    await runner.query(`DROP VIEW population_status_now`);
    await runner.query(`DROP TABLE population_status`);
    await runner.query(`DROP FUNCTION follow_population_status()`);
    await runner.query(`REVOKE SELECT (status), UPDATE (status) ON person FROM lindung_definer`);
    await runner.query(`GRANT UPDATE (status) ON person TO ${writers}`);
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE person SET status = 'MOVED' WHERE status = 'EMIGRATED'`);
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE person DROP CONSTRAINT ck_person_status,
      ADD CONSTRAINT ck_person_status CHECK (status IN ('ACTIVE', 'MOVED', 'DECEASED'))`);
  }
}
