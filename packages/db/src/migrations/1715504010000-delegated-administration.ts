import type { MigrationInterface, QueryRunner } from 'typeorm';

const regencyReads = `id, user_id, role, level, region_id, office_id, valid_from, valid_to, granted_by, created_at, regency_id`;

/**
 * A regency administers its own accounts: an account and an assignment belong to a regency, or to none. What a regency may
 * give is a list of roles within its own area; an account that was ever given anything else is nobody's but the province's.
 */
export class DelegatedAdministration1715504010000 implements MigrationInterface {
  name = 'DelegatedAdministration1715504010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION regency_of(p_region int) RETURNS int LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT CASE r.level WHEN 'PROVINCE' THEN NULL WHEN 'REGENCY' THEN r.id
          ELSE (SELECT v.regency_id FROM public.region_version v WHERE v.region_id = r.id ORDER BY v.valid_from DESC LIMIT 1) END
        FROM public.region r WHERE r.id = p_region
      $$`);
    await this.placeAssignments(runner);
    await this.placeAccounts(runner);
    await this.placeCodes(runner);

    await runner.query(`
      CREATE FUNCTION is_granted_by_regencies(p_role text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN p_role IN ('DISTRICT_OFFICER', 'VILLAGE_OPERATOR', 'VILLAGE_HEAD')`);

    /* Whether the running transaction may invite the bearer of an account anew, give him roles and end them; null where it may
       not know that there is such an account. */
    await runner.query(`
      CREATE FUNCTION may_administer(p_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT CASE current_setting('role')
          WHEN 'lindung_system' THEN true
          WHEN 'lindung_province' THEN NOT EXISTS (
            SELECT FROM public.assignment a WHERE a.user_id = p_user AND a.role = 'SYSTEM_ADMIN')
          WHEN 'lindung_regency' THEN NOT EXISTS (
            SELECT FROM public.assignment a WHERE a.user_id = p_user
              AND (a.regency_id IS DISTINCT FROM u.regency_id OR NOT public.is_granted_by_regencies(a.role)))
          ELSE false END
        FROM public.app_user u
        WHERE u.id = p_user AND (current_setting('role') <> 'lindung_regency' OR u.regency_id = public.jurisdiction_region())
      $$`);
    await runner.query(`CALL give_to_definer('may_administer(uuid)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION may_administer(uuid) TO lindung_system, lindung_province, lindung_regency`,
    );

    await runner.query(`CREATE POLICY p_definer ON second_factor FOR SELECT TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT (user_id, confirmed_at) ON second_factor TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION accounts_of_regency() RETURNS TABLE (id uuid, username text, name text, active boolean, created_at timestamptz,
        last_sign_in_at timestamptz, version int, second_factor_since timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT u.id, u.username, u.name, u.active, u.created_at, u.last_sign_in_at, u.version,
               (SELECT f.confirmed_at FROM public.second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)
        FROM public.app_user u
        WHERE current_setting('role') = 'lindung_regency' AND u.regency_id = public.jurisdiction_region()
      $$`);
    await runner.query(`CALL give_to_definer('accounts_of_regency()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION accounts_of_regency() TO lindung_regency`);

    // Nobody gives more than is theirs to give, nor touches an account that holds more.
    await runner.query(`
      CREATE FUNCTION check_delegated_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF current_setting('role') = 'lindung_regency' AND NOT is_granted_by_regencies(NEW.role)
          OR current_setting('role') = 'lindung_province' AND NEW.role = 'SYSTEM_ADMIN' THEN
          RAISE EXCEPTION 'the role % is not given by this level', NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_assignment_grantable';
        END IF;
        IF current_setting('role') IN ('lindung_regency', 'lindung_province') AND may_administer(NEW.user_id) IS NOT TRUE THEN
          RAISE EXCEPTION 'the account is not administered by this level'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_administered';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_assignment_delegated BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW
      EXECUTE FUNCTION check_delegated_grant()`);
  }

  private async placeAssignments(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE assignment ADD COLUMN regency_id int`);
    await runner.query(
      `UPDATE assignment SET regency_id = regency_of(region_id) WHERE region_id IS NOT NULL`,
    );
    await runner.query(`
      CREATE FUNCTION place_assignment() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        NEW.regency_id := regency_of(NEW.region_id);
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_assignment_place BEFORE INSERT ON assignment FOR EACH ROW
      EXECUTE FUNCTION place_assignment()`);
    await runner.query(`ALTER POLICY p_read ON assignment TO lindung_province, lindung_office, lindung_district, lindung_village,
      lindung_system, lindung_gate, lindung_jobs, lindung_definer`);
    await runner.query(
      `CREATE POLICY p_regency ON assignment FOR ALL TO lindung_regency USING (regency_id = jurisdiction_region())`,
    );
    await runner.query(
      `GRANT SELECT (${regencyReads}), INSERT, UPDATE (valid_to) ON assignment TO lindung_regency`,
    );
  }

  private async placeAccounts(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app_user ADD COLUMN regency_id int,
      ADD CONSTRAINT fk_app_user_regency FOREIGN KEY (regency_id) REFERENCES region (id)`);
    await runner.query(`
      UPDATE app_user u SET regency_id = placed.regency_id
      FROM (SELECT user_id, min(regency_id) AS regency_id FROM assignment
            GROUP BY user_id HAVING count(regency_id) = count(*) AND count(DISTINCT regency_id) = 1) AS placed
      WHERE placed.user_id = u.id`);
    await runner.query(`CREATE INDEX ix_app_user_regency ON app_user (regency_id, username)`);
    await runner.query(`DROP POLICY p_definer ON app_user`);
    await runner.query(`CREATE POLICY p_definer ON app_user FOR SELECT TO lindung_definer USING (true)`);
    await runner.query(
      `CREATE POLICY p_definer_own ON app_user FOR UPDATE TO lindung_definer USING (id = acting_user())`,
    );
    await runner.query(
      `GRANT SELECT (username, name, created_at, last_sign_in_at, regency_id) ON app_user TO lindung_definer`,
    );
    await runner.query(
      `CREATE POLICY p_regency ON app_user FOR INSERT TO lindung_regency WITH CHECK (regency_id = jurisdiction_region())`,
    );
    await runner.query(
      `GRANT INSERT (id, username, name, password_hash, regency_id) ON app_user TO lindung_regency`,
    );
    /* Names that end with the number of a regency are that regency's: whether a name is taken elsewhere is never asked there,
       and so never told. */
    await runner.query(`
      CREATE FUNCTION check_username_place() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        ending CONSTANT text := substring(NEW.username FROM '\\.([0-9]{4})$');
        named CONSTANT int := (SELECT v.region_id FROM region_version v
          WHERE ending IS NOT NULL AND v.code = substring(ending FROM 1 FOR 2) || '.' || substring(ending FROM 3)
          ORDER BY v.valid_from DESC LIMIT 1);
      BEGIN
        IF named IS NOT NULL AND named IS DISTINCT FROM NEW.regency_id
          OR named IS NULL AND current_setting('role') = 'lindung_regency' THEN
          RAISE EXCEPTION 'a name of one regency is given to an account of another'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_app_user_username_place';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_app_user_username_place BEFORE INSERT ON app_user FOR EACH ROW
      EXECUTE FUNCTION check_username_place()`);
  }

  private async placeCodes(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE one_time_code ADD COLUMN regency_id int`);
    await runner.query(`ALTER TABLE one_time_code DISABLE TRIGGER tr_one_time_code_once`);
    await runner.query(
      `UPDATE one_time_code c SET regency_id = u.regency_id FROM app_user u WHERE u.id = c.user_id`,
    );
    await runner.query(`ALTER TABLE one_time_code ENABLE TRIGGER tr_one_time_code_once`);
    await runner.query(
      `CREATE POLICY p_regency ON one_time_code FOR ALL TO lindung_regency USING (regency_id = jurisdiction_region())`,
    );
    await runner.query(`GRANT SELECT (id, purpose, user_id, created_by, created_at, expires_at, used_at), INSERT,
      UPDATE (expires_at) ON one_time_code TO lindung_regency`);
    await runner.query(`
      CREATE FUNCTION place_one_time_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.regency_id := (SELECT u.regency_id FROM public.app_user u WHERE u.id = NEW.user_id);
        END IF;
        IF current_setting('role') IN ('lindung_regency', 'lindung_province') AND public.may_administer(NEW.user_id) IS NOT TRUE THEN
          RAISE EXCEPTION 'the account is not administered by this level'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_administered';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('place_one_time_code()')`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_place BEFORE INSERT OR UPDATE ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION place_one_time_code()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_one_time_code_place ON one_time_code`);
    await runner.query(`DROP FUNCTION place_one_time_code()`);
    await runner.query(`DROP TRIGGER tr_assignment_delegated ON assignment`);
    await runner.query(`DROP FUNCTION check_delegated_grant()`);
    await runner.query(`DROP FUNCTION accounts_of_regency()`);
    await runner.query(`REVOKE SELECT (user_id, confirmed_at) ON second_factor FROM lindung_definer`);
    await runner.query(`DROP POLICY p_definer ON second_factor`);
    await runner.query(`DROP FUNCTION may_administer(uuid)`);
    await runner.query(`DROP FUNCTION is_granted_by_regencies(text)`);

    await runner.query(`REVOKE SELECT (id, purpose, user_id, created_by, created_at, expires_at, used_at), INSERT,
      UPDATE (expires_at) ON one_time_code FROM lindung_regency`);
    await runner.query(`DROP POLICY p_regency ON one_time_code`);
    await runner.query(`ALTER TABLE one_time_code DROP COLUMN regency_id`);

    await runner.query(`DROP TRIGGER tr_app_user_username_place ON app_user`);
    await runner.query(`DROP FUNCTION check_username_place()`);
    await runner.query(
      `REVOKE INSERT (id, username, name, password_hash, regency_id) ON app_user FROM lindung_regency`,
    );
    await runner.query(`DROP POLICY p_regency ON app_user`);
    await runner.query(
      `REVOKE SELECT (username, name, created_at, last_sign_in_at, regency_id) ON app_user FROM lindung_definer`,
    );
    await runner.query(`DROP POLICY p_definer_own ON app_user`);
    await runner.query(`DROP POLICY p_definer ON app_user`);
    await runner.query(
      `CREATE POLICY p_definer ON app_user FOR ALL TO lindung_definer USING (id = acting_user())`,
    );
    await runner.query(`ALTER TABLE app_user DROP COLUMN regency_id`);

    await runner.query(
      `REVOKE SELECT (${regencyReads}), INSERT, UPDATE (valid_to) ON assignment FROM lindung_regency`,
    );
    await runner.query(`GRANT SELECT (id, user_id) ON assignment TO lindung_regency`);
    await runner.query(`DROP POLICY p_regency ON assignment`);
    await runner.query(`ALTER POLICY p_read ON assignment TO lindung_province, lindung_office, lindung_regency, lindung_district,
      lindung_village, lindung_system, lindung_gate, lindung_jobs, lindung_definer`);
    await runner.query(`DROP TRIGGER tr_assignment_place ON assignment`);
    await runner.query(`DROP FUNCTION place_assignment()`);
    await runner.query(`ALTER TABLE assignment DROP COLUMN regency_id`);
    await runner.query(`DROP FUNCTION regency_of(int)`);
  }
}
