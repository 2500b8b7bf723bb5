import type { MigrationInterface, QueryRunner } from 'typeorm';

const useOneTimeCode = (first: string, andLinks: string) => `
      CREATE OR REPLACE FUNCTION use_one_time_code(p_purpose text, p_code_hash bytea, p_new_hash text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN${first}
        UPDATE public.one_time_code SET used_at = now()
        WHERE user_id = public.acting_user() AND purpose = p_purpose AND code_hash = p_code_hash
          AND used_at IS NULL AND expires_at > now();
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the code is used, over or another one''s'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_one_time_code_open';
        END IF;
        UPDATE public.app_user SET password_hash = p_new_hash, version = version + 1
        WHERE id = public.acting_user() AND active;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the account is not active'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_one_time_code_open';
        END IF;
        UPDATE public.one_time_code SET expires_at = now()
        WHERE user_id = public.acting_user() AND used_at IS NULL AND expires_at > now();
        DELETE FROM public.session WHERE user_id = public.acting_user();${andLinks}
      END $$`;

/**
 * Nobody makes a code for himself. Of two who use two codes of one account at once the second waits at the account, as for every
 * other change of it; and whoever sets a password by a code has no other way in left from before.
 */
export class CodesBeginAnew1715512010000 implements MigrationInterface {
  name = 'CodesBeginAnew1715512010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE one_time_code ADD CONSTRAINT ck_one_time_code_of_another CHECK (user_id <> created_by)`,
    );
    await runner.query(
      `CREATE POLICY p_definer_own ON linked_identity FOR ALL TO lindung_definer USING (user_id = acting_user())`,
    );
    await runner.query(`GRANT SELECT (user_id), DELETE ON linked_identity TO lindung_definer`);
    await runner.query(
      useOneTimeCode(
        `
        PERFORM FROM public.app_user WHERE id = public.acting_user() FOR NO KEY UPDATE;`,
        `
        DELETE FROM public.linked_identity WHERE user_id = public.acting_user();`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(useOneTimeCode('', ''));
    await runner.query(`REVOKE SELECT (user_id), DELETE ON linked_identity FROM lindung_definer`);
    await runner.query(`DROP POLICY p_definer_own ON linked_identity`);
    await runner.query(`ALTER TABLE one_time_code DROP CONSTRAINT ck_one_time_code_of_another`);
  }
}
