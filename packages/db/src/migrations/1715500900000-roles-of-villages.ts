import type { MigrationInterface, QueryRunner } from 'typeorm';

const rolesBefore = [
  'PROVINCE_ADMIN',
  'PROGRAMME_OFFICER',
  'APPROVER',
  'FINANCE_OFFICER',
  'BRANCH_OFFICER',
  'AUDITOR',
  'SYSTEM_ADMIN',
];
const rolesAfter = [
  'PROVINCE_ADMIN',
  'PROGRAMME_OFFICER',
  'APPROVER',
  'FINANCE_OFFICER',
  'DISTRICT_OFFICER',
  'VILLAGE_OPERATOR',
  'VILLAGE_HEAD',
  'BRANCH_OFFICER',
  'REGIONAL_OFFICE_OFFICER',
  'AUDITOR',
  'DATA_PROTECTION_OFFICER',
  'SYSTEM_ADMIN',
];

const listed = (roles: readonly string[]) => roles.map((role) => `'${role}'`).join(', ');

const parts = 'lindung_district, lindung_village';
const here = 'public.jurisdiction_region()';

/** Columns that lindung_definer reads for the memberships of residents. */
const read = [
  ['enrolment', 'version, district_id, village_id'],
  ['agreement', 'number'],
  ['decree', 'number'],
  ['bill', 'id, status'],
  ['bill_line', 'person_id, enrolment_id, bill_id, void'],
] as const;

const memberships = (place: string) => `
  SELECT e.id, e.person_id, e.line_id, e.decree_id, e.status, e.starts_on, e.ends_on, e.regency_id, e.district_id, e.village_id,
         e.version, l.agreement_id, a.number, l.member_group, d.number, d.status,
         (SELECT count(*)::int FROM public.bill_line bl JOIN public.bill b ON b.id = bl.bill_id
          WHERE bl.person_id = e.person_id AND bl.enrolment_id = e.id AND NOT bl.void AND b.status = 'PAID')
  FROM public.person p
  JOIN public.enrolment e ON e.person_id = p.id AND e.regency_id = p.regency_id AND e.status IN ('ENROLLED', 'ENDED')
  JOIN public.agreement_line l ON l.id = e.line_id
  JOIN public.agreement a ON a.id = l.agreement_id
  JOIN public.decree d ON d.id = e.decree_id
  WHERE ${place}`;

/**
 * Districts, villages, regional offices and who watches over personal data have people of their own. Villages keep lists and
 * import them, each under names of its own, and learn which of their residents are members; not the number of the membership.
 */
export class RolesOfVillages1715500900000 implements MigrationInterface {
  name = 'RolesOfVillages1715500900000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allowRoles(runner, rolesAfter);
    // A name that another village has taken is free here: that it is taken would say that there is such a list.
    await runner.query(`ALTER TABLE candidate_list DROP CONSTRAINT uq_candidate_list_name`);
    await runner.query(`ALTER TABLE candidate_list ADD CONSTRAINT ex_candidate_list_name
      EXCLUDE USING gist (COALESCE(village_id, district_id, regency_id) WITH =, name WITH =)`);

    await runner.query(`GRANT SELECT (district_id, village_id) ON staged_candidate TO lindung_definer`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION staged_held_elsewhere(p_job uuid) RETURNS TABLE (line_no int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.line_no FROM public.staged_candidate s JOIN public.person p ON p.nik_index = s.nik_index
        WHERE s.job_id = p_job AND NOT public.reaches(p.regency_id, p.district_id, p.village_id)
          AND public.reaches(s.regency_id, s.district_id, s.village_id)
      $$`);
    await runner.query(`GRANT EXECUTE ON FUNCTION staged_held_elsewhere(uuid) TO ${parts}`);

    for (const [table, columns] of read)
      await runner.query(`GRANT SELECT (${columns}) ON ${table} TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION resident_memberships() RETURNS TABLE (id uuid, person_id uuid, line_id uuid, decree_id uuid, status text,
        starts_on date, ends_on date, regency_id int, district_id int, village_id int, version int, agreement_id uuid,
        agreement_number text, member_group text, decree_number text, decree_status text, paid_months int)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        IF current_setting('role') = 'lindung_district' THEN
          RETURN QUERY ${memberships(`p.district_id = ${here} AND p.village_id IN (
            SELECT v.region_id FROM public.region_version v WHERE v.district_id = ${here})`)};
        ELSIF current_setting('role') = 'lindung_village' THEN
          RETURN QUERY ${memberships(`p.village_id = ${here}`)};
        END IF;
      END $$`);
    await runner.query(`CALL give_to_definer('resident_memberships()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION resident_memberships() TO ${parts}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    /* It can only be undone where nothing of it is left: assignments of its roles end before they began, and lists of one
       name in one regency are told apart. */
    await runner.query(`ALTER TABLE assignment NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE assignment SET role = 'AUDITOR', valid_to = valid_from - 1
      WHERE role NOT IN (${listed(rolesBefore)})`);
    await runner.query(`ALTER TABLE assignment FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE candidate_list NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE candidate_list l SET name = left(l.name, 100) || ' (' || right(l.id::text, 6) || ')'
      FROM (SELECT id, row_number() OVER (PARTITION BY regency_id, name ORDER BY id) AS place FROM candidate_list) named
      WHERE named.id = l.id AND named.place > 1`);
    await runner.query(`ALTER TABLE candidate_list FORCE ROW LEVEL SECURITY`);
    await runner.query(`DROP FUNCTION resident_memberships()`);
    for (const [table, columns] of [...read].reverse())
      await runner.query(`REVOKE SELECT (${columns}) ON ${table} FROM lindung_definer`);

    await runner.query(`REVOKE EXECUTE ON FUNCTION staged_held_elsewhere(uuid) FROM ${parts}`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION staged_held_elsewhere(p_job uuid) RETURNS TABLE (line_no int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.line_no FROM public.staged_candidate s JOIN public.person p ON p.nik_index = s.nik_index
        WHERE s.job_id = p_job AND p.regency_id <> s.regency_id
          AND s.regency_id = public.jurisdiction_region()
      $$`);
    await runner.query(`REVOKE SELECT (district_id, village_id) ON staged_candidate FROM lindung_definer`);
    await runner.query(`ALTER TABLE candidate_list DROP CONSTRAINT ex_candidate_list_name`);
    await runner.query(
      `ALTER TABLE candidate_list ADD CONSTRAINT uq_candidate_list_name UNIQUE (regency_id, name)`,
    );
    await this.allowRoles(runner, rolesBefore);
  }

  private async allowRoles(runner: QueryRunner, roles: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE assignment DROP CONSTRAINT ck_assignment_role`);
    await runner.query(`ALTER TABLE assignment ADD CONSTRAINT ck_assignment_role
      CHECK (role IN (${listed(roles)}))`);
  }
}
