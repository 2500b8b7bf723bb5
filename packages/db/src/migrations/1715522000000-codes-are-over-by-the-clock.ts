import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Laid out as it was before: what the down leaves is that, to the letter. */
const useOneTimeCode = (moment: string) => `
      CREATE OR REPLACE FUNCTION use_one_time_code(p_purpose text, p_code_hash bytea, p_new_hash text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM FROM public.app_user WHERE id = public.acting_user() FOR NO KEY UPDATE;
        UPDATE public.one_time_code SET used_at = now()
        WHERE user_id = public.acting_user() AND purpose = p_purpose AND code_hash = p_code_hash
          AND used_at IS NULL AND expires_at > ${moment};
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
        DELETE FROM public.session WHERE user_id = public.acting_user();
        DELETE FROM public.linked_identity WHERE user_id = public.acting_user();
      END $$`;

/**
 * Whether a code is over is judged by the clock: who waited for the account began before another code of it was used, and would find
 * the own one good by the moment at which the own transaction began.
 */
export class CodesAreOverByTheClock1715522000000 implements MigrationInterface {
  name = 'CodesAreOverByTheClock1715522000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(useOneTimeCode('clock_timestamp()'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(useOneTimeCode('now()'));
  }
}
