import type { MigrationInterface, QueryRunner } from 'typeorm';

const administrators = 'lindung_system, lindung_province';
const keepers = `${administrators}, lindung_regency`;

const placeOneTimeCode = (declared: string, andAlone: string) => `
      CREATE OR REPLACE FUNCTION place_one_time_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$${declared}
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.regency_id := (SELECT u.regency_id FROM public.app_user u WHERE u.id = NEW.user_id);${andAlone}
        END IF;
        IF current_setting('role') IN ('lindung_regency', 'lindung_province') AND public.may_administer(NEW.user_id) IS NOT TRUE THEN
          RAISE EXCEPTION 'the account is not administered by this level'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_administered';
        END IF;
        RETURN NEW;
      END $$`;

/** Of two who do the two things at one time for one account the second sees what the first did. */
const alone = (table: string, which: string) => `
          PERFORM pg_advisory_xact_lock(hashtextextended('keys of ' || p_account, 0));
          IF EXISTS (SELECT FROM public.${table} d WHERE d.user_id = p_account AND ${which} > now() - interval '30 days') THEN
            RAISE EXCEPTION 'one administrator both takes a second factor away and opens the account'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_two_acts';
          END IF;`;

/**
 * Whoever administers an account takes a lost second factor away from it, by one function. Within thirty days the same person
 * makes no code for a new password of it, nor the other way round: both together would open the account to him.
 */
export class LostSecondFactors1715505500000 implements MigrationInterface {
  name = 'LostSecondFactors1715505500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lost_factor (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        taken_by uuid NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_lost_factor PRIMARY KEY (id),
        CONSTRAINT fk_lost_factor_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT fk_lost_factor_taken_by FOREIGN KEY (taken_by) REFERENCES app_user (id),
        CONSTRAINT ck_lost_factor_of_another CHECK (user_id <> taken_by)
      )`);
    await runner.query(`CREATE INDEX ix_lost_factor_user ON lost_factor (user_id)`);
    await runner.query(`ALTER TABLE lost_factor ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE lost_factor FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_definer ON lost_factor FOR ALL TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON lost_factor TO lindung_definer`);
    await runner.query(`CALL make_append_only('lost_factor')`);

    await runner.query(`REVOKE DELETE ON second_factor FROM ${administrators}`);
    await runner.query(`DROP POLICY p_taken ON second_factor`);
    await runner.query(`REVOKE SELECT (user_id), DELETE ON session FROM ${administrators}`);
    await runner.query(`DROP POLICY p_ended ON session`);
    await runner.query(`DROP POLICY p_whose ON session`);

    await runner.query(
      `CREATE POLICY p_definer_taken ON second_factor FOR DELETE TO lindung_definer USING (user_id <> acting_user())`,
    );
    await runner.query(`GRANT DELETE ON second_factor TO lindung_definer`);
    await runner.query(`ALTER POLICY p_definer ON session USING (true)`);
    await runner.query(`ALTER POLICY p_definer_read ON session USING (true)`);
    await runner.query(`DROP POLICY p_definer ON one_time_code`);
    await runner.query(`CREATE POLICY p_definer ON one_time_code FOR SELECT TO lindung_definer USING (true)`);
    await runner.query(
      `CREATE POLICY p_definer_own ON one_time_code FOR UPDATE TO lindung_definer USING (user_id = acting_user())`,
    );
    await runner.query(`GRANT SELECT (created_by, created_at) ON one_time_code TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION take_away_second_factor(p_account uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF p_account = public.acting_user() OR public.may_administer(p_account) IS NOT TRUE THEN
          RAISE EXCEPTION 'the account is not administered by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_administered';
        END IF;${alone('one_time_code', `d.purpose = 'PASSWORD_RESET' AND d.created_by = public.acting_user() AND d.created_at`)}
        DELETE FROM public.second_factor f WHERE f.user_id = p_account;
        IF NOT FOUND THEN
          RETURN false;
        END IF;
        DELETE FROM public.session s WHERE s.user_id = p_account;
        INSERT INTO public.lost_factor (user_id, taken_by) VALUES (p_account, public.acting_user());
        RETURN true;
      END $$`);
    await runner.query(`CALL give_to_definer('take_away_second_factor(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION take_away_second_factor(uuid) TO ${keepers}`);
    await runner.query(
      placeOneTimeCode(
        `
      DECLARE
        p_account CONSTANT uuid := NEW.user_id;`,
        `
          IF NEW.purpose = 'PASSWORD_RESET' THEN${alone('lost_factor', 'd.taken_by = public.acting_user() AND d.taken_at')}
          END IF;`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(placeOneTimeCode('', ''));
    await runner.query(`DROP FUNCTION take_away_second_factor(uuid)`);
    await runner.query(`REVOKE SELECT (created_by, created_at) ON one_time_code FROM lindung_definer`);
    await runner.query(`DROP POLICY p_definer_own ON one_time_code`);
    await runner.query(`DROP POLICY p_definer ON one_time_code`);
    await runner.query(
      `CREATE POLICY p_definer ON one_time_code FOR ALL TO lindung_definer USING (user_id = acting_user())`,
    );
    await runner.query(`ALTER POLICY p_definer_read ON session USING (user_id = acting_user())`);
    await runner.query(`ALTER POLICY p_definer ON session USING (user_id = acting_user())`);
    await runner.query(`REVOKE DELETE ON second_factor FROM lindung_definer`);
    await runner.query(`DROP POLICY p_definer_taken ON second_factor`);
    await runner.query(
      `CREATE POLICY p_whose ON session FOR SELECT TO ${administrators} USING (user_id <> acting_user())`,
    );
    await runner.query(
      `CREATE POLICY p_ended ON session FOR DELETE TO ${administrators} USING (user_id <> acting_user())`,
    );
    await runner.query(`GRANT SELECT (user_id), DELETE ON session TO ${administrators}`);
    await runner.query(
      `CREATE POLICY p_taken ON second_factor FOR DELETE TO ${administrators} USING (user_id <> acting_user())`,
    );
    await runner.query(`GRANT DELETE ON second_factor TO ${administrators}`);
    await runner.query(`DROP TABLE lost_factor`);
  }
}
