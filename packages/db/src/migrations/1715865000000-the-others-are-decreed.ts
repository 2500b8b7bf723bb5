import type { MigrationInterface, QueryRunner } from 'typeorm';

const grants = [
  'UPDATE (status) ON enrolment',
  'SELECT (monthly_amount), UPDATE (seats, monthly_amount) ON decree',
] as const;

/**
 * Whoever of a proposal has a NIK that is to be compared first is left out of its decree by whoever decides about it, and the others are
 * decreed, with their seats and their money. How many says the function, and whom it leaves out says the trail of the enrolments: both
 * where cover begins, and nowhere before.
 */
export class TheOthersAreDecreed1715865000000 implements MigrationInterface {
  name = 'TheOthersAreDecreed1715865000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const grant of grants) await runner.query(`GRANT ${grant} TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION leave_out_unmatched(p_decree uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      DECLARE
        left_out int;
      BEGIN
        UPDATE public.enrolment e SET status = 'WITHDRAWN', version = e.version + 1
        FROM public.decree d, public.person p
        WHERE d.id = p_decree AND d.status = 'PROPOSED' AND d.proposed_by <> public.acting_user()
          AND e.decree_id = d.id AND e.status = 'PROPOSED' AND public.reaches(e.regency_id, e.district_id, e.village_id)
          AND p.id = e.person_id AND p.nik_claim > 0;
        GET DIAGNOSTICS left_out = ROW_COUNT;
        -- A decree of nobody is none.
        IF EXISTS (SELECT FROM public.decree d WHERE d.id = p_decree AND d.seats <= left_out) THEN
          RAISE EXCEPTION 'somebody else bears the NIK' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_nik';
        END IF;
        UPDATE public.decree d SET seats = d.seats - left_out, monthly_amount = d.monthly_amount / d.seats * (d.seats - left_out)
        WHERE d.id = p_decree AND left_out > 0;
        RETURN left_out;
      END $$`);
    await runner.query(`CALL give_to_definer('leave_out_unmatched(uuid)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION leave_out_unmatched(uuid) TO lindung_regency, lindung_district, lindung_village`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION leave_out_unmatched(uuid)`);
    for (const grant of grants) await runner.query(`REVOKE ${grant} FROM lindung_definer`);
  }
}
