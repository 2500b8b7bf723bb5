import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that set the password of one account once: an invitation, or the way back for who lost it. */
export class OneTimeCodes1715504000000 implements MigrationInterface {
  name = 'OneTimeCodes1715504000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE one_time_code (
        id uuid NOT NULL,
        purpose text NOT NULL,
        user_id uuid NOT NULL,
        code_hash bytea NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_one_time_code PRIMARY KEY (id),
        CONSTRAINT uq_one_time_code_hash UNIQUE (code_hash),
        CONSTRAINT fk_one_time_code_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT fk_one_time_code_created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
        CONSTRAINT ck_one_time_code_purpose CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET')),
        CONSTRAINT ck_one_time_code_used CHECK (used_at <= expires_at)
      )`);
    await runner.query(`CREATE INDEX ix_one_time_code_user ON one_time_code (user_id)`);
    // A code is used once, and its end is only ever moved nearer.
    await runner.query(`
      CREATE FUNCTION check_one_time_code() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF OLD.used_at IS NOT NULL OR NEW.expires_at > OLD.expires_at THEN
          RAISE EXCEPTION 'a code is used once and not prolonged'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_one_time_code_once';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_once BEFORE UPDATE ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION check_one_time_code()`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_created_by BEFORE INSERT ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION check_actor('created_by')`);

    await runner.query(`ALTER TABLE one_time_code ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE one_time_code FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY p_system ON one_time_code FOR ALL TO lindung_system, lindung_province USING (true)`,
    );
    await runner.query(`GRANT SELECT (id, purpose, user_id, created_by, created_at, expires_at, used_at), INSERT,
      UPDATE (expires_at) ON one_time_code TO lindung_system, lindung_province`);
    // At the gate whoever holds a code shows it; the gate looks it up by its hash and can use it only as its own user.
    await runner.query(`CREATE POLICY p_gate ON one_time_code FOR SELECT TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT ON one_time_code TO lindung_gate`);
    await runner.query(
      `CREATE POLICY p_definer ON one_time_code FOR ALL TO lindung_definer USING (user_id = acting_user())`,
    );
    await runner.query(`GRANT SELECT (user_id, purpose, code_hash, expires_at, used_at), UPDATE (expires_at, used_at)
      ON one_time_code TO lindung_definer`);
    /* Of two who use one code the second finds it used. Every session of the account ends, and so does every other code. */
    await runner.query(`
      CREATE FUNCTION use_one_time_code(p_purpose text, p_code_hash bytea, p_new_hash text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
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
        DELETE FROM public.session WHERE user_id = public.acting_user();
      END $$`);
    await runner.query(`CALL give_to_definer('use_one_time_code(text, bytea, text)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION use_one_time_code(text, bytea, text) TO lindung_gate`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION use_one_time_code(text, bytea, text)`);
    await runner.query(`DROP TABLE one_time_code`);
    await runner.query(`DROP FUNCTION check_one_time_code()`);
  }
}
