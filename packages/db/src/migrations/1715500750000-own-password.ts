import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is signed in changes the own password at the gate, which can set nobody else's. */
export class OwnPassword1715500750000 implements MigrationInterface {
  name = 'OwnPassword1715500750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE POLICY p_definer ON app_user FOR ALL TO lindung_definer USING (id = acting_user())`,
    );
    await runner.query(
      `GRANT SELECT (id, active, password_hash, version), UPDATE (password_hash, version) ON app_user TO lindung_definer`,
    );
    await runner.query(
      `CREATE POLICY p_definer ON session FOR DELETE TO lindung_definer USING (user_id = acting_user())`,
    );
    await runner.query(
      `CREATE POLICY p_definer_read ON session FOR SELECT TO lindung_definer USING (user_id = acting_user())`,
    );
    await runner.query(`GRANT SELECT (user_id), DELETE ON session TO lindung_definer`);
    /* Every session of the user ends, that of an intruder included. Of two changes at once the second finds another hash. */
    await runner.query(`
      CREATE FUNCTION change_own_password(p_known_hash text, p_new_hash text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.app_user SET password_hash = p_new_hash, version = version + 1
        WHERE id = public.acting_user() AND active AND password_hash = p_known_hash;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the password is another by now' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_own_password';
        END IF;
        DELETE FROM public.session WHERE user_id = public.acting_user();
      END $$`);
    await runner.query(`CALL give_to_definer('change_own_password(text, text)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION change_own_password(text, text) TO lindung_gate`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION change_own_password(text, text)`);
    await runner.query(`REVOKE SELECT (user_id), DELETE ON session FROM lindung_definer`);
    await runner.query(`DROP POLICY p_definer_read ON session`);
    await runner.query(`DROP POLICY p_definer ON session`);
    await runner.query(
      `REVOKE SELECT (id, active, password_hash, version), UPDATE (password_hash, version) ON app_user FROM lindung_definer`,
    );
    await runner.query(`DROP POLICY p_definer ON app_user`);
  }
}
