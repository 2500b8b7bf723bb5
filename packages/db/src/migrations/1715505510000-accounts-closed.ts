import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator changes an account by functions alone: no statement of his sets a password. */
const nobodysOwn = `UPDATE (name, active, password_hash, version) ON app_user`;

/**
 * Whoever administers an account closes it and opens it again, by one function: no session, invitation or code of a closed one
 * is worth anything. Its assignments stay as they are.
 */
export class AccountsClosed1715505510000 implements MigrationInterface {
  name = 'AccountsClosed1715505510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE ${nobodysOwn} FROM lindung_system, lindung_province`);
    await runner.query(`ALTER POLICY p_definer_own ON app_user USING (true)`);
    await runner.query(`GRANT UPDATE (active) ON app_user TO lindung_definer`);
    await runner.query(`ALTER POLICY p_definer_own ON one_time_code USING (true)`);
    await runner.query(`
      CREATE FUNCTION set_account_active(p_account uuid, p_active boolean) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF p_account = public.acting_user() OR public.may_administer(p_account) IS NOT TRUE THEN
          RAISE EXCEPTION 'the account is not administered by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_administered';
        END IF;
        UPDATE public.app_user u SET active = p_active, version = version + 1
        WHERE u.id = p_account AND u.active IS DISTINCT FROM p_active;
        IF NOT FOUND THEN
          RETURN false;
        END IF;
        IF NOT p_active THEN
          DELETE FROM public.session s WHERE s.user_id = p_account;
          UPDATE public.one_time_code c SET expires_at = now()
          WHERE c.user_id = p_account AND c.used_at IS NULL AND c.expires_at > now();
        END IF;
        RETURN true;
      END $$`);
    await runner.query(`CALL give_to_definer('set_account_active(uuid, boolean)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION set_account_active(uuid, boolean) TO lindung_system, lindung_province, lindung_regency`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION set_account_active(uuid, boolean)`);
    await runner.query(`ALTER POLICY p_definer_own ON one_time_code USING (user_id = acting_user())`);
    await runner.query(`REVOKE UPDATE (active) ON app_user FROM lindung_definer`);
    await runner.query(`ALTER POLICY p_definer_own ON app_user USING (id = acting_user())`);
    await runner.query(`GRANT ${nobodysOwn} TO lindung_system, lindung_province`);
  }
}
