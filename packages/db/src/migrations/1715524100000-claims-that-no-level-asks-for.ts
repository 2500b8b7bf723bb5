import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';
const written = `id, full_name, nik_cipher, nik_index, nik_tail, nik_warnings, birth_date, birth_place, sex, occupation, address, phone,
  status, regency_id, district_id, village_id, created_at, updated_at, version, erased_on, restricted_on`;
/** What a row of a file becomes of a person. */
const facts = `full_name, nik_cipher, nik_tail, nik_warnings, birth_date, birth_place, sex, occupation, address, phone`;
const grants = [
  [`SELECT (person_district_id, person_village_id, ${facts})`, 'staged_candidate'],
  [`INSERT (id, ${facts}, nik_index, nik_claim, regency_id, district_id, village_id)`, 'person'],
  ['SELECT (line_id, people, amount, regency_id, district_id, village_id)', 'bill'],
  [
    'INSERT (id, number, line_id, payer_id, month, people, nik_waiting, amount, status, due_on, issued_by, regency_id, district_id, village_id)',
    'bill',
  ],
  ['SELECT (amount, regency_id, district_id, village_id)', 'bill_line'],
  [
    'INSERT (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id, district_id, village_id)',
    'bill_line',
  ],
  ['SELECT (district_id, village_id)', 'agreement_line'],
] as const;

/**
 * Who claims a NIK is written and asked for by functions alone that do what depends on it: place the persons of a file, and draw a
 * bill. A bill keeps how many of its line it left out.
 */
export class ClaimsThatNoLevelAsksFor1715524100000 implements MigrationInterface {
  name = 'ClaimsThatNoLevelAsksFor1715524100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bill ADD COLUMN nik_waiting int NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE bill ADD CONSTRAINT ck_bill_nik_waiting CHECK (nik_waiting >= 0)`);
    await runner.query(`REVOKE INSERT ON person FROM ${writers}`);
    await runner.query(`GRANT INSERT (${written}) ON person TO ${writers}`);
    for (const [right, table] of grants) await runner.query(`GRANT ${right} ON ${table} TO lindung_definer`);
    // What a file brings is compared at once: of its new persons those whose NIK is borne.
    await runner.query(`
      CREATE FUNCTION insert_staged_persons(p_job uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        inserted int;
      BEGIN
        INSERT INTO public.person (id, ${facts}, nik_index, nik_claim, regency_id, district_id, village_id)
        SELECT s.row_id, ${facts.replace(/\w+/g, 's.$&')}, s.nik_index, COALESCE(claimed.nik_claim, 0), s.regency_id,
          s.person_district_id, s.person_village_id
        FROM public.staged_candidate s LEFT JOIN (
          SELECT b.line_no, max(p.nik_claim) + 1 AS nik_claim FROM public.staged_candidate b JOIN public.person p ON p.nik_index = b.nik_index
          WHERE b.job_id = p_job AND b.outcome = 'ADDED' AND b.person_id IS NULL GROUP BY b.line_no) claimed ON claimed.line_no = s.line_no
        WHERE s.job_id = p_job AND s.outcome = 'ADDED' AND s.person_id IS NULL
          AND public.reaches(s.regency_id, s.district_id, s.village_id)
          AND public.reaches(s.regency_id, s.person_district_id, s.person_village_id)
        ORDER BY lower(s.full_name) COLLATE "C";
        GET DIAGNOSTICS inserted = ROW_COUNT;
        RETURN inserted;
      END $$`);
    await runner.query(`CALL give_to_definer('insert_staged_persons(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION insert_staged_persons(uuid) TO ${writers}`);
    await runner.query(`DROP FUNCTION staged_claims(uuid)`);
    /* One statement counts, issues and writes the lines, so that they are of the same moment: everybody in force in the month who
       is neither seen to be billed for it nor erased, without those whose NIK waits. Nothing is drawn where all of them wait. */
    await runner.query(`
      CREATE FUNCTION draw_bill(p_id uuid, p_number text, p_line uuid, p_month date, p_cell uuid, p_due_on date, p_issued_by uuid)
      RETURNS TABLE (people int, waiting int) LANGUAGE sql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        WITH line AS (
          SELECT l.id, l.payer_id, l.programmes, l.regency_id, l.district_id, l.village_id, c.amount
          FROM public.agreement_line l JOIN public.priced_cell c ON c.id = p_cell
          WHERE l.id = p_line AND public.reaches(l.regency_id, l.district_id, l.village_id)
        ), member AS MATERIALIZED (
          SELECT e.id, e.person_id, e.regency_id, e.district_id, e.village_id, p.nik_claim > 0 AS waits
          FROM line JOIN public.enrolment e ON e.line_id = line.id JOIN public.person p ON p.id = e.person_id AND p.erased_on IS NULL
          WHERE e.status IN ('ENROLLED', 'ENDED') AND e.starts_on < p_month + interval '1 month' AND e.ends_on >= p_month
            AND NOT EXISTS (SELECT FROM public.bill_line bl WHERE bl.month = p_month AND bl.person_id = e.person_id AND NOT bl.void
              AND bl.programmes && line.programmes AND public.reaches(bl.regency_id, bl.district_id, bl.village_id))
        ), counted AS (
          SELECT count(*) FILTER (WHERE NOT m.waits)::int AS people, count(*) FILTER (WHERE m.waits)::int AS waiting FROM member m
        ), drawn AS (
          INSERT INTO public.bill (id, number, line_id, payer_id, month, people, nik_waiting, amount, status, due_on, issued_by,
            regency_id, district_id, village_id)
          SELECT p_id, p_number, l.id, l.payer_id, p_month, n.people, n.waiting, l.amount * n.people, 'ISSUED', p_due_on, p_issued_by,
            l.regency_id, l.district_id, l.village_id
          FROM line l, counted n WHERE n.people > 0
        ), written AS (
          INSERT INTO public.bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id, district_id,
            village_id)
          SELECT p_month, m.person_id, p_id, m.id, p_cell, l.programmes, l.amount, m.regency_id, m.district_id, m.village_id
          FROM line l, member m WHERE NOT m.waits ORDER BY m.person_id
        )
        SELECT n.people, n.waiting FROM counted n
      $$`);
    await runner.query(`CALL give_to_definer('draw_bill(uuid, text, uuid, date, uuid, date, uuid)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION draw_bill(uuid, text, uuid, date, uuid, date, uuid) TO lindung_regency`,
    );
    await runner.query(`DROP FUNCTION members_to_be_matched(uuid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION members_to_be_matched(p_line uuid) RETURNS TABLE (person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.person_id FROM public.person p JOIN public.enrolment e ON e.person_id = p.id
        WHERE p.nik_claim > 0 AND e.line_id = p_line AND public.reaches(e.regency_id, e.district_id, e.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('members_to_be_matched(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION members_to_be_matched(uuid) TO lindung_regency`);
    await runner.query(`DROP FUNCTION draw_bill(uuid, text, uuid, date, uuid, date, uuid)`);
    await runner.query(`
      CREATE FUNCTION staged_claims(p_job uuid) RETURNS TABLE (line_no int, nik_claim int) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.line_no, max(p.nik_claim) + 1 FROM public.staged_candidate s JOIN public.person p ON p.nik_index = s.nik_index
        WHERE s.job_id = p_job AND s.outcome = 'ADDED' AND s.person_id IS NULL
          AND public.reaches(s.regency_id, s.district_id, s.village_id)
        GROUP BY s.line_no
      $$`);
    await runner.query(`CALL give_to_definer('staged_claims(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION staged_claims(uuid) TO ${writers}`);
    await runner.query(`DROP FUNCTION insert_staged_persons(uuid)`);
    for (const [right, table] of grants)
      await runner.query(`REVOKE ${right} ON ${table} FROM lindung_definer`);
    await runner.query(`REVOKE INSERT (${written}) ON person FROM ${writers}`);
    await runner.query(`GRANT INSERT ON person TO ${writers}`);
    await runner.query(`ALTER TABLE bill DROP CONSTRAINT ck_bill_nik_waiting`);
    await runner.query(`ALTER TABLE bill DROP COLUMN nik_waiting`);
  }
}
