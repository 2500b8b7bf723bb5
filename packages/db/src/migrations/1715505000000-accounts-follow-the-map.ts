import type { MigrationInterface, QueryRunner } from 'typeorm';

const mayAdminister = (isElsewhere: string) => `
      CREATE OR REPLACE FUNCTION may_administer(p_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT CASE current_setting('role')
          WHEN 'lindung_system' THEN true
          WHEN 'lindung_province' THEN NOT EXISTS (
            SELECT FROM public.assignment a WHERE a.user_id = p_user AND a.role = 'SYSTEM_ADMIN')
          WHEN 'lindung_regency' THEN NOT EXISTS (
            SELECT FROM public.assignment a WHERE a.user_id = p_user
              AND (${isElsewhere} OR NOT public.is_granted_by_regencies(a.role)))
          ELSE false END
        FROM public.app_user u
        WHERE u.id = p_user AND (current_setting('role') <> 'lindung_regency' OR u.regency_id = public.jurisdiction_region())
      $$`;
const isPlacedElsewhere = 'a.regency_id IS DISTINCT FROM u.regency_id';

const changeOwnPassword = (andCodes: string) => `
      CREATE OR REPLACE FUNCTION change_own_password(p_known_hash text, p_new_hash text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.app_user SET password_hash = p_new_hash, version = version + 1
        WHERE id = public.acting_user() AND active AND password_hash = p_known_hash;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the password is another by now' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_own_password';
        END IF;${andCodes}
        DELETE FROM public.session WHERE user_id = public.acting_user();
      END $$`;

/**
 * A regency administers an account as long as its areas lie in the regency by the map of now, not by that of the day on which
 * they were given. Whoever changes the own password ends the codes for another one too.
 */
export class AccountsFollowTheMap1715505000000 implements MigrationInterface {
  name = 'AccountsFollowTheMap1715505000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      mayAdminister(`${isPlacedElsewhere} OR public.regency_of(a.region_id) IS DISTINCT FROM u.regency_id`),
    );
    await runner.query(
      changeOwnPassword(`
        UPDATE public.one_time_code SET expires_at = now()
        WHERE user_id = public.acting_user() AND used_at IS NULL AND expires_at > now();`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changeOwnPassword(''));
    await runner.query(mayAdminister(isPlacedElsewhere));
  }
}
