import type { MigrationInterface, QueryRunner } from 'typeorm';

const taken = (column: string, of: string) => `
      CREATE FUNCTION numbers_taken(p_numbers text[]) RETURNS TABLE (number text, ${column} uuid) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.membership_number, ${of} FROM public.enrolment e WHERE e.membership_number = ANY (p_numbers)
      $$`;

/** A membership number belongs to a person: whoever goes on under another line keeps it, and nobody else has it. */
export class NumbersOfPeople1715770000000 implements MigrationInterface {
  name = 'NumbersOfPeople1715770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enrolment DROP CONSTRAINT uq_enrolment_membership_number,
        ADD CONSTRAINT ex_enrolment_membership_number
          EXCLUDE USING gist (membership_number WITH =, person_id WITH <>) WHERE (membership_number IS NOT NULL)`);
    await runner.query(
      `CREATE INDEX ix_enrolment_membership_number ON enrolment (membership_number) WHERE membership_number IS NOT NULL`,
    );
    await this.answer(runner, taken('person_id', 'e.person_id'));
    // A number is written by the office alone. Whoever has just enacted a decree lets its people keep theirs.
    await runner.query(`
      CREATE FUNCTION keep_membership_numbers(p_decree uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        kept int;
      BEGIN
        UPDATE public.enrolment e SET membership_number = earlier.number
        FROM (
          SELECT n.id, held.membership_number AS number
          FROM public.decree d JOIN public.enrolment n ON n.decree_id = d.id JOIN public.agreement_line line ON line.id = n.line_id
          CROSS JOIN LATERAL (
            SELECT b.membership_number FROM public.enrolment b JOIN public.agreement_line l ON l.id = b.line_id
            WHERE b.person_id = n.person_id AND b.regency_id = n.regency_id AND b.membership_number IS NOT NULL AND l.payer_id = line.payer_id
            ORDER BY b.ends_on DESC, b.id DESC LIMIT 1) held
          WHERE d.id = p_decree AND d.status = 'ENACTED' AND d.decided_by = public.acting_user()
            AND n.status = 'ENROLLED' AND n.membership_number IS NULL) earlier
        WHERE e.id = earlier.id;
        GET DIAGNOSTICS kept = ROW_COUNT;
        RETURN kept;
      END $$`);
    await runner.query(`GRANT SELECT (id, line_id, decree_id, person_id, regency_id, status, ends_on, membership_number),
      UPDATE (membership_number) ON enrolment TO lindung_definer`);
    await runner.query(`GRANT SELECT (id, status, decided_by) ON decree TO lindung_definer`);
    await runner.query(`GRANT SELECT (id, payer_id) ON agreement_line TO lindung_definer`);
    await runner.query(`CALL give_to_definer('keep_membership_numbers(uuid)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION keep_membership_numbers(uuid) TO lindung_regency, lindung_district, lindung_village`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION keep_membership_numbers(uuid)`);
    await this.answer(runner, taken('enrolment_id', 'e.id'));
    await runner.query(`DROP INDEX ix_enrolment_membership_number`);
    await runner.query(`ALTER TABLE enrolment DROP CONSTRAINT ex_enrolment_membership_number`);
    // The former rule knows one membership of a number: the newest keeps it.
    await runner.query(`
      UPDATE enrolment e SET membership_number = NULL WHERE e.membership_number IS NOT NULL
        AND EXISTS (SELECT FROM enrolment newer WHERE newer.membership_number = e.membership_number AND newer.id > e.id)`);
    await runner.query(
      `ALTER TABLE enrolment ADD CONSTRAINT uq_enrolment_membership_number UNIQUE (membership_number)`,
    );
  }

  private async answer(runner: QueryRunner, create: string): Promise<void> {
    await runner.query(`DROP FUNCTION numbers_taken(text[])`);
    await runner.query(create);
    await runner.query(`CALL give_to_definer('numbers_taken(text[])')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION numbers_taken(text[]) TO lindung_office`);
  }
}
