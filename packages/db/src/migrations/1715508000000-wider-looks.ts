import type { MigrationInterface, QueryRunner } from 'typeorm';

const holders = `'PROGRAMME_OFFICER', 'DISTRICT_OFFICER', 'BRANCH_OFFICER'`;
/** What a wider look reads of a person: neither how to reach the person nor the number. */
const personColumns = `id, full_name, sort_name, nik_tail, nik_index, nik_warnings, sex, birth_date, occupation, village_id, district_id,
  regency_id, status, version, created_at, updated_at`;
const told = `id, operation, user_id, assignment_id, api_key_id, role, object_type, object_id, row_count, details, request_id, regency_id,
  district_id, village_id, persons`;
const read = `id, user_id, assignment_id, role, reason, opened_on, opened_at, ends_at, ended_at, area, regency_id, office_area, seen_by, seen_at`;
const supervising = 'lindung_province, lindung_office, lindung_regency';
const levels = `${supervising}, lindung_district, lindung_village`;
const ofResident = 'resident_memberships(uuid)';

const here = 'public.jurisdiction_region()';
const memberships = (place: string) => `
  SELECT e.id, e.person_id, e.line_id, e.decree_id, e.status, e.starts_on, e.ends_on, e.regency_id, e.district_id, e.village_id,
         e.version, l.agreement_id, a.number, l.member_group, d.number, d.status,
         (SELECT count(*)::int FROM public.bill_line bl JOIN public.bill b ON b.id = bl.bill_id
          WHERE bl.person_id = e.person_id AND bl.enrolment_id = e.id AND NOT bl.void AND b.status = 'PAID')
  FROM public.person p
  JOIN public.enrolment e ON e.person_id = p.id AND e.status IN ('ENROLLED', 'ENDED')
  JOIN public.agreement_line l ON l.id = e.line_id
  JOIN public.agreement a ON a.id = l.agreement_id
  JOIN public.decree d ON d.id = e.decree_id
  WHERE p.id = p_person AND ${place}`;
const membershipsOfOne = (elsewhere: string) => `
      CREATE OR REPLACE FUNCTION resident_memberships(p_person uuid) RETURNS TABLE (id uuid, person_id uuid, line_id uuid, decree_id uuid,
        status text, starts_on date, ends_on date, regency_id int, district_id int, village_id int, version int, agreement_id uuid,
        agreement_number text, member_group text, decree_number text, decree_status text, paid_months int)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 3 SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        IF current_setting('role') = 'lindung_district' THEN
          RETURN QUERY ${memberships(`p.district_id = ${here} AND p.village_id IN (
            SELECT v.region_id FROM public.region_version v WHERE v.district_id = ${here})`)};
        ELSIF current_setting('role') = 'lindung_village' THEN
          RETURN QUERY ${memberships(`p.village_id = ${here}`)};${elsewhere}
        END IF;
      END $$`;

/** The regencies that an office serves on a day, and those that the offices under it serve. */
const servedBy = (office: string) => `
          WITH RECURSIVE reached (office_id) AS (
            SELECT ${office}
            UNION SELECT under.office_id FROM public.office_version under JOIN reached ON under.parent_id = reached.office_id
            WHERE under.valid_from <= NEW.opened_on AND (under.valid_to IS NULL OR under.valid_to >= NEW.opened_on))
          SELECT array_agg(DISTINCT s.region_id ORDER BY s.region_id) FROM public.office_area s JOIN reached USING (office_id)
          WHERE s.valid_from <= NEW.opened_on AND (s.valid_to IS NULL OR s.valid_to >= NEW.opened_on)`;

/**
 * A wider look: for a reason, somebody reads persons one level above the own area for three hours. The database says which area
 * that is and when it is over; a role of its own reads it and writes nothing but the trail, whose events name the look.
 */
export class WiderLooks1715508000000 implements MigrationInterface {
  name = 'WiderLooks1715508000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        BEGIN
          CREATE ROLE lindung_look NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        EXECUTE 'GRANT lindung_look TO CURRENT_USER';
        GRANT lindung_look TO lindung_app;
      END $$`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO lindung_look`);
    await this.createTable(runner);
    await this.createRules(runner);
    await this.secure(runner);

    await runner.query(`ALTER TABLE audit_event ADD COLUMN wider_look_id uuid`);
    // The transaction says in which look it reads, and nobody writes it.
    await runner.query(
      `ALTER TABLE audit_event ALTER COLUMN wider_look_id SET DEFAULT NULLIF(current_setting('app.look', true), '')::uuid`,
    );
    await runner.query(
      `CREATE INDEX ix_audit_event_wider_look ON audit_event (wider_look_id) WHERE wider_look_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE POLICY p_look ON audit_event FOR INSERT TO lindung_look WITH CHECK (user_id = acting_user())`,
    );
    await runner.query(`GRANT INSERT (${told}) ON audit_event TO lindung_look`);
    await runner.query(`GRANT EXECUTE ON FUNCTION trail_offset() TO lindung_look`);

    for (const table of ['person', 'decile_observation'])
      await runner.query(
        `CREATE POLICY p_look ON ${table} FOR SELECT TO lindung_look USING (regency_id = ANY (jurisdiction_area()))`,
      );
    await runner.query(`GRANT SELECT (${personColumns}) ON person TO lindung_look`);
    await runner.query(`GRANT SELECT ON decile_observation TO lindung_look`);
    for (const table of ['region', 'region_version']) {
      await runner.query(`CREATE POLICY p_look ON ${table} FOR SELECT TO lindung_look USING (true)`);
      await runner.query(`GRANT SELECT ON ${table} TO lindung_look`);
    }
    await runner.query(
      membershipsOfOne(`
        ELSIF current_setting('role') = 'lindung_look' THEN
          RETURN QUERY ${memberships('p.regency_id = ANY (public.jurisdiction_area())')};`),
    );
    await runner.query(`GRANT EXECUTE ON FUNCTION ${ofResident} TO lindung_look`);
    await this.createFunctions(runner);
  }

  private async createTable(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wider_look (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        role text NOT NULL,
        reason text NOT NULL,
        opened_on date NOT NULL,
        opened_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        ended_at timestamptz,
        area int[] NOT NULL,
        regency_id int,
        office_area int[],
        seen_by uuid,
        seen_at timestamptz,
        CONSTRAINT pk_wider_look PRIMARY KEY (id),
        CONSTRAINT fk_wider_look_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT fk_wider_look_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
        CONSTRAINT fk_wider_look_regency FOREIGN KEY (regency_id) REFERENCES region (id),
        CONSTRAINT fk_wider_look_seen_by FOREIGN KEY (seen_by) REFERENCES app_user (id),
        CONSTRAINT ck_wider_look_role CHECK (role IN (${holders})),
        CONSTRAINT ck_wider_look_reason CHECK (length(reason) BETWEEN 10 AND 300),
        CONSTRAINT ck_wider_look_hours CHECK (ends_at = opened_at + interval '3 hours'),
        CONSTRAINT ck_wider_look_ended CHECK (ended_at BETWEEN opened_at AND ends_at),
        CONSTRAINT ck_wider_look_place CHECK (num_nonnulls(regency_id, office_area) = 1),
        CONSTRAINT ck_wider_look_area CHECK (cardinality(area) > 0 AND cardinality(office_area) > 0),
        CONSTRAINT ck_wider_look_seen CHECK (num_nonnulls(seen_by, seen_at) <> 1 AND seen_by <> user_id),
        CONSTRAINT ex_wider_look_one EXCLUDE USING gist (user_id WITH =, tstzrange(opened_at, COALESCE(ended_at, ends_at)) WITH &&)
      )`);
    await runner.query(`CREATE INDEX ix_wider_look_user ON wider_look (user_id, ends_at)`);
    await runner.query(`CREATE INDEX ix_wider_look_regency ON wider_look (regency_id, id)`);
  }

  private async createRules(runner: QueryRunner): Promise<void> {
    /* Who looks names neither an area nor a time: both follow from the assignment, the map of the day and the clock. */
    await runner.query(`
      CREATE FUNCTION open_wider_look() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        held record;
        own int[];
      BEGIN
        SELECT a.role, a.level, a.region_id, a.office_id INTO held
        FROM public.assignment a JOIN public.app_user u ON u.id = a.user_id AND u.active
        WHERE a.id = NEW.assignment_id AND a.user_id = NEW.user_id AND a.user_id = public.acting_user() AND a.role IN (${holders})
          AND a.valid_from <= NEW.opened_on AND (a.valid_to IS NULL OR a.valid_to >= NEW.opened_on);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'a wider look is taken in an assignment of who takes it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_holder';
        END IF;
        IF (SELECT count(*) FROM public.wider_look w WHERE w.user_id = NEW.user_id AND w.opened_at > now() - interval '24 hours') >= 3 THEN
          RAISE EXCEPTION 'no more wider looks today'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_daily';
        END IF;
        IF held.level = 'DISTRICT' THEN
          NEW.regency_id := public.regency_of(held.region_id);
          NEW.area := ARRAY[NEW.regency_id];
        ELSIF held.level = 'REGENCY' THEN
          NEW.regency_id := held.region_id;
          own := ARRAY[held.region_id];
          NEW.area := (SELECT array_agg(DISTINCT beside.region_id ORDER BY beside.region_id)
            FROM public.office_area serving JOIN public.office_area beside USING (office_id)
            WHERE serving.region_id = held.region_id
              AND serving.valid_from <= NEW.opened_on AND (serving.valid_to IS NULL OR serving.valid_to >= NEW.opened_on)
              AND beside.valid_from <= NEW.opened_on AND (beside.valid_to IS NULL OR beside.valid_to >= NEW.opened_on));
        ELSE
          own := (${servedBy('held.office_id')});
          NEW.office_area := own;
          NEW.area := (${servedBy(`(SELECT v.parent_id FROM public.office_version v WHERE v.office_id = held.office_id
              AND v.valid_from <= NEW.opened_on AND (v.valid_to IS NULL OR v.valid_to >= NEW.opened_on))`)});
        END IF;
        IF NEW.area IS NULL OR NEW.area <@ own OR num_nonnulls(NEW.regency_id, NEW.office_area) = 0 THEN
          RAISE EXCEPTION 'there is no wider area' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_wider';
        END IF;
        NEW.role := held.role;
        NEW.opened_at := now();
        NEW.ends_at := now() + interval '3 hours';
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('open_wider_look()')`);
    await runner.query(
      `CREATE TRIGGER tr_wider_look_open BEFORE INSERT ON wider_look FOR EACH ROW EXECUTE FUNCTION open_wider_look()`,
    );
    /* It ends once, by who looks and before its time; it is seen once, by somebody else. */
    await runner.query(`
      CREATE FUNCTION keep_wider_look() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
          IF OLD.ended_at IS NOT NULL OR now() >= OLD.ends_at OR OLD.user_id IS DISTINCT FROM acting_user() THEN
            RAISE EXCEPTION 'the wider look is over, or another''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_open';
          END IF;
          NEW.ended_at := now();
        END IF;
        IF (NEW.seen_by, NEW.seen_at) IS DISTINCT FROM (OLD.seen_by, OLD.seen_at) THEN
          IF OLD.seen_by IS NOT NULL OR NEW.seen_by IS DISTINCT FROM acting_user() THEN
            RAISE EXCEPTION 'a wider look is seen once, in the own name'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_seen_once';
          END IF;
          NEW.seen_at := now();
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_wider_look_kept BEFORE UPDATE ON wider_look FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION keep_wider_look()`);
  }

  private async secure(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE wider_look ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE wider_look FORCE ROW LEVEL SECURITY`);
    for (const [level, predicate] of [
      ['province', 'true'],
      ['office', 'office_area <@ jurisdiction_area()'],
      ['regency', 'regency_id = jurisdiction_region()'],
      ['district', 'user_id = acting_user()'],
      ['village', 'user_id = acting_user()'],
    ])
      await runner.query(
        `CREATE POLICY p_${level} ON wider_look FOR ALL TO lindung_${level} USING (${predicate})`,
      );
    await runner.query(`CREATE POLICY p_gate ON wider_look FOR SELECT TO lindung_gate USING (true)`);
    await runner.query(`CREATE POLICY p_definer ON wider_look FOR SELECT TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT (${read}) ON wider_look TO ${levels}`);
    await runner.query(`GRANT UPDATE (seen_by) ON wider_look TO ${supervising}`);
    await runner.query(`GRANT INSERT (id, user_id, assignment_id, reason, opened_on), UPDATE (ended_at) ON wider_look
      TO lindung_office, lindung_regency, lindung_district`);
    await runner.query(
      `GRANT SELECT (id, user_id, assignment_id, ends_at, ended_at, area, regency_id) ON wider_look TO lindung_gate`,
    );
    await runner.query(`GRANT SELECT (${read}) ON wider_look TO lindung_definer`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    /* The area of the own look that is open now, by the clock of the database, in an assignment that holds on the day. */
    await runner.query(`
      CREATE FUNCTION enter_wider_look(p_look uuid, p_day date) RETURNS int[] LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        reached CONSTANT int[] := (
          SELECT w.area FROM public.wider_look w
          JOIN public.app_user u ON u.id = w.user_id AND u.active
          JOIN public.assignment a ON a.id = w.assignment_id
          WHERE w.id = p_look AND w.user_id = public.acting_user() AND w.ended_at IS NULL AND now() < w.ends_at
            AND a.valid_from <= p_day AND (a.valid_to IS NULL OR a.valid_to >= p_day));
      BEGIN
        IF reached IS NULL THEN
          RAISE EXCEPTION 'the wider look is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_open';
        END IF;
        RETURN reached;
      END $$`);
    await runner.query(`CALL give_to_definer('enter_wider_look(uuid, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION enter_wider_look(uuid, date) TO lindung_look`);
    /* How much was read in a look: who is told of it sees that, and not the events, which may belong to another region. */
    await runner.query(`
      CREATE FUNCTION wider_look_use(p_look uuid) RETURNS TABLE (times int, persons int) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT count(DISTINCT e.id)::int, count(DISTINCT shown.person_id)::int
        FROM public.wider_look w
        JOIN public.audit_event e ON e.wider_look_id = w.id
        LEFT JOIN LATERAL unnest(e.persons) AS shown (person_id) ON true
        WHERE w.id = p_look AND CASE current_setting('role')
          WHEN 'lindung_province' THEN true
          WHEN 'lindung_office' THEN w.office_area <@ public.jurisdiction_area()
          WHEN 'lindung_regency' THEN w.regency_id = public.jurisdiction_region()
          ELSE w.user_id = public.acting_user() END
      $$`);
    await runner.query(`CALL give_to_definer('wider_look_use(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION wider_look_use(uuid) TO ${levels}`);
  }

  /** @throws where somebody has read in a wider look: events without its name are not those that were sealed */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE lindung_trail`);
    await runner.query(`
      DO $$
      BEGIN
        IF EXISTS (SELECT FROM audit_event WHERE wider_look_id IS NOT NULL) THEN
          RAISE EXCEPTION 'the trail names wider looks, and was sealed with their names'
            USING ERRCODE = 'object_in_use';
        END IF;
      END $$`);
    await runner.query(`RESET ROLE`);
    await runner.query(`DROP FUNCTION wider_look_use(uuid)`);
    await runner.query(`DROP FUNCTION enter_wider_look(uuid, date)`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION ${ofResident} FROM lindung_look`);
    await runner.query(membershipsOfOne(''));
    for (const table of ['region_version', 'region', 'decile_observation', 'person']) {
      await runner.query(`DROP POLICY p_look ON ${table}`);
      await runner.query(`REVOKE ALL ON ${table} FROM lindung_look`);
    }
    await runner.query(`REVOKE SELECT (${personColumns}) ON person FROM lindung_look`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION trail_offset() FROM lindung_look`);
    await runner.query(`REVOKE INSERT (${told}) ON audit_event FROM lindung_look`);
    await runner.query(`DROP POLICY p_look ON audit_event`);
    await runner.query(`DROP INDEX ix_audit_event_wider_look`);
    await runner.query(`ALTER TABLE audit_event DROP COLUMN wider_look_id`);
    await runner.query(`DROP TABLE wider_look`);
    await runner.query(`DROP FUNCTION keep_wider_look()`);
    await runner.query(`DROP FUNCTION open_wider_look()`);
    await runner.query(`REVOKE USAGE ON SCHEMA public FROM lindung_look`);
  }
}
