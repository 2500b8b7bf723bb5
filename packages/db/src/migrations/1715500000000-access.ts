import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles of the database, people with rights, sessions, partner keys, the trail, idempotency and the key ring. */
export class Access1715500000000 implements MigrationInterface {
  name = 'Access1715500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    // Roles belong to the server, not to one database: another database of the same server may have made them already.
    await runner.query(`
      DO $$
      DECLARE role_name text;
      BEGIN
        FOREACH role_name IN ARRAY ARRAY['lindung_province', 'lindung_office', 'lindung_regency', 'lindung_district',
          'lindung_village', 'lindung_system', 'lindung_gate', 'lindung_jobs', 'lindung_definer']
        LOOP
          BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
          END;
          EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
        END LOOP;
        BEGIN
          CREATE ROLE lindung_app LOGIN NOINHERIT;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        GRANT lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village,
          lindung_system, lindung_gate, lindung_jobs TO lindung_app;
      END $$`);
    // Who looks after readiness may see which migrations have run.
    await runner.query(`ALTER TABLE migrations ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_gate ON migrations FOR SELECT TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT ON migrations TO lindung_gate`);
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO lindung_app, lindung_province, lindung_office, lindung_regency,
      lindung_district, lindung_village, lindung_system, lindung_gate, lindung_jobs, lindung_definer`);

    // The jurisdiction of the running transaction; unset means no rows. After COMMIT a local setting reads as ''.
    await runner.query(`
      CREATE FUNCTION jurisdiction_region() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
      RETURN NULLIF(current_setting('app.region', true), '')::int`);
    await runner.query(`
      CREATE FUNCTION jurisdiction_area() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
      RETURN NULLIF(current_setting('app.area', true), '')::int[]`);
    await runner.query(`
      CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      RETURN NULLIF(current_setting('app.user', true), '')::uuid`);

    /* Whether the running transaction reaches a row: the same equality per level as the policies, for functions that run
       with the rights of lindung_definer and must not say more than their caller may know. */
    await runner.query(`
      CREATE FUNCTION reaches(p_regency int, p_district int, p_village int) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
      RETURN CASE current_setting('role')
        WHEN 'lindung_province' THEN true
        WHEN 'lindung_office' THEN p_regency = ANY (jurisdiction_area())
        WHEN 'lindung_regency' THEN p_regency = jurisdiction_region()
        WHEN 'lindung_district' THEN p_district = jurisdiction_region()
        WHEN 'lindung_village' THEN p_village = jurisdiction_region()
        ELSE false END`);

    /* Row-level security of a table that carries the three owner columns: one equality per level.
       p_writers: the levels that may write; the others only read. */
    await runner.query(`
      CREATE PROCEDURE secure_owned_table(p_table regclass, p_writers text[], p_verbs text) LANGUAGE plpgsql
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        level record;
        for_what text;
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', p_table);
        FOR level IN SELECT * FROM (VALUES
          ('province', 'true'),
          ('office',   'regency_id = ANY (jurisdiction_area())'),
          ('regency',  'regency_id = jurisdiction_region()'),
          ('district', 'district_id = jurisdiction_region()'),
          ('village',  'village_id = jurisdiction_region()')) AS l(name, predicate)
        LOOP
          for_what := CASE WHEN level.name = ANY (p_writers) THEN 'ALL' ELSE 'SELECT' END;
          EXECUTE format('CREATE POLICY %I ON %s FOR %s TO %I USING (%s)', 'p_' || level.name, p_table, for_what,
            'lindung_' || level.name, level.predicate);
          EXECUTE format('GRANT %s ON %s TO %I', CASE WHEN for_what = 'ALL' THEN p_verbs ELSE 'SELECT' END, p_table,
            'lindung_' || level.name);
        END LOOP;
        EXECUTE format('CREATE POLICY p_definer ON %s FOR ALL TO lindung_definer USING (true)', p_table);
      END $$`);

    /* Row-level security of a table that everybody with an assignment may read and p_writers may write. */
    await runner.query(`
      CREATE PROCEDURE secure_reference_table(p_table regclass, p_writers text[], p_verbs text) LANGUAGE plpgsql
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE role_name text;
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', p_table);
        EXECUTE format('CREATE POLICY p_read ON %s FOR SELECT TO lindung_province, lindung_office, lindung_regency, '
          'lindung_district, lindung_village, lindung_system, lindung_gate, lindung_jobs, lindung_definer USING (true)', p_table);
        EXECUTE format('GRANT SELECT ON %s TO lindung_province, lindung_office, lindung_regency, lindung_district, '
          'lindung_village, lindung_system, lindung_gate, lindung_jobs, lindung_definer', p_table);
        FOREACH role_name IN ARRAY p_writers LOOP
          EXECUTE format('CREATE POLICY %I ON %s FOR ALL TO %I USING (true)', 'p_write_' || role_name, p_table, 'lindung_' || role_name);
          EXECUTE format('GRANT %s ON %s TO %I', p_verbs, p_table, 'lindung_' || role_name);
        END LOOP;
      END $$`);

    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
      END $$`);
    await runner.query(`
      CREATE PROCEDURE make_append_only(p_table regclass) LANGUAGE plpgsql
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER tr_append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change()', p_table);
        EXECUTE format('CREATE TRIGGER tr_no_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', p_table);
      END $$`);

    /* The three owner columns name one place: a village with its district and regency, a district with its regency, or a
       regency, as some version of the region says. */
    await runner.query(`
      CREATE FUNCTION check_owner_regions() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM (SELECT DISTINCT regency_id, district_id, village_id FROM added) AS o
          WHERE NOT CASE
            WHEN o.village_id IS NOT NULL THEN EXISTS (SELECT FROM region_version v WHERE v.region_id = o.village_id
              AND v.district_id = o.district_id AND v.regency_id = o.regency_id)
            WHEN o.district_id IS NOT NULL THEN EXISTS (SELECT FROM region_version v WHERE v.region_id = o.district_id
              AND v.district_id IS NULL AND v.regency_id = o.regency_id)
            WHEN o.regency_id IS NOT NULL THEN EXISTS (SELECT FROM region r WHERE r.id = o.regency_id AND r.level = 'REGENCY')
            ELSE true END)
        THEN
          RAISE EXCEPTION 'the owner columns of % name no one place', TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_owner_regions';
        END IF;
        RETURN NULL;
      END $$`);
    /* A row belongs to whom the row that it hangs on belongs to, and nobody hangs one on what he can't see. A foreign key
       alone would let one region write under another's agreement, since it looks past row-level security. With a third
       argument the regency has to be the same, where places within it may differ. */
    await runner.query(`
      CREATE FUNCTION check_same_owner() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        parent CONSTANT text := TG_ARGV[0];
        reference CONSTANT text := TG_ARGV[1];
        within CONSTANT text := CASE WHEN TG_NARGS = 2 THEN ', district_id, village_id' ELSE '' END;
        same_place CONSTANT text := CASE WHEN TG_NARGS = 2 THEN 'AND p.district_id IS NOT DISTINCT FROM a.district_id
          AND p.village_id IS NOT DISTINCT FROM a.village_id' ELSE '' END;
        is_alien boolean;
      BEGIN
        EXECUTE format('SELECT EXISTS (
            SELECT FROM (SELECT DISTINCT %I AS parent_id, regency_id%s FROM added) AS a
            WHERE a.parent_id IS NOT NULL AND NOT EXISTS (SELECT FROM %I p WHERE p.id = a.parent_id
              AND p.regency_id IS NOT DISTINCT FROM a.regency_id %s))', reference, within, parent, same_place) INTO is_alien;
        IF is_alien THEN
          RAISE EXCEPTION 'a row of % belongs to another region than its %', TG_TABLE_NAME, parent
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_same_owner';
        END IF;
        RETURN NULL;
      END $$`);

    /* Who is said to have done something is who does it: the column that the trigger names holds the acting user. */
    await runner.query(`
      CREATE FUNCTION check_actor() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        said CONSTANT uuid := to_jsonb(NEW) ->> TG_ARGV[0];
      BEGIN
        IF said IS DISTINCT FROM acting_user() AND said IS NOT NULL
          AND (TG_OP = 'INSERT' OR said IS DISTINCT FROM (to_jsonb(OLD) ->> TG_ARGV[0])::uuid) THEN
          RAISE EXCEPTION '% of % is not who acts', TG_ARGV[0], TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_actor';
        END IF;
        RETURN NEW;
      END $$`);

    /* A status begins and goes on along the steps that the trigger names: '>TO' begins, 'FROM>TO' goes on. */
    await runner.query(`
      CREATE FUNCTION check_transition() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        step CONSTANT text := CASE TG_OP WHEN 'INSERT' THEN '' ELSE OLD.status END || '>' || NEW.status;
      BEGIN
        IF NOT step = ANY (TG_ARGV) THEN
          RAISE EXCEPTION '% has no step %', TG_TABLE_NAME, step USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_transition';
        END IF;
        RETURN NEW;
      END $$`);
    /* In the state that the trigger names nothing of a row changes any more but the columns that it names. */
    await runner.query(`
      CREATE FUNCTION check_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
          RAISE EXCEPTION 'a row of % does not change any more when it is %', TG_TABLE_NAME, OLD.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_frozen';
        END IF;
        RETURN NEW;
      END $$`);

    /* Gives a function to the role that may look across jurisdictions; nobody may call it unless granted by name. */
    await runner.query(`
      CREATE PROCEDURE give_to_definer(p_function regprocedure) LANGUAGE plpgsql
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        GRANT CREATE ON SCHEMA public TO lindung_definer;
        EXECUTE format('ALTER FUNCTION %s OWNER TO lindung_definer', p_function);
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', p_function);
        REVOKE CREATE ON SCHEMA public FROM lindung_definer;
      END $$`);

    await runner.query(`REVOKE EXECUTE ON PROCEDURE secure_owned_table(regclass, text[], text),
      secure_reference_table(regclass, text[], text), make_append_only(regclass), give_to_definer(regprocedure) FROM PUBLIC`);

    await runner.query(`
      CREATE TABLE app_user (
        id uuid NOT NULL,
        username text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_sign_in_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_app_user PRIMARY KEY (id),
        CONSTRAINT uq_app_user_username UNIQUE (username),
        CONSTRAINT ck_app_user_username CHECK (username = lower(username) AND length(username) BETWEEN 3 AND 100)
      )`);
    await runner.query(`
      CREATE TABLE session (
        token_hash bytea NOT NULL,
        user_id uuid NOT NULL,
        assignment_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (token_hash),
        CONSTRAINT fk_session_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX ix_session_user ON session (user_id)`);
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        key text NOT NULL,
        points int NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT pk_sign_in_attempt PRIMARY KEY (key)
      )`);
    await runner.query(`
      CREATE TABLE api_client (
        id uuid NOT NULL,
        name text NOT NULL,
        organisation text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_api_client PRIMARY KEY (id),
        CONSTRAINT uq_api_client_name UNIQUE (name),
        CONSTRAINT fk_api_client_created_by FOREIGN KEY (created_by) REFERENCES app_user (id)
      )`);
    await runner.query(`
      CREATE TABLE key_ring (
        id smallint NOT NULL,
        purpose text NOT NULL,
        wrapped_key bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        retired_at timestamptz,
        CONSTRAINT pk_key_ring PRIMARY KEY (id),
        CONSTRAINT ck_key_ring_purpose CHECK (purpose IN ('FIELD_ENCRYPTION', 'BLIND_INDEX', 'CURSOR_SIGNING'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_key_ring_in_use ON key_ring (purpose) WHERE retired_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE idempotency (
        actor_id uuid NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        result_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency PRIMARY KEY (actor_id, operation, key),
        CONSTRAINT ck_idempotency_key CHECK (length(key) BETWEEN 8 AND 64)
      )`);

    for (const table of ['app_user', 'session', 'sign_in_attempt', 'api_client', 'key_ring', 'idempotency']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
    // The names of officials may be read by colleagues; everything else of an account only at the gate and by the system.
    await runner.query(`CREATE POLICY p_names ON app_user FOR SELECT TO lindung_province, lindung_office, lindung_regency,
      lindung_district, lindung_village, lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT (id, name) ON app_user TO lindung_office, lindung_regency, lindung_district,
      lindung_village, lindung_jobs`);
    await runner.query(`CREATE POLICY p_gate ON app_user FOR ALL TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT, UPDATE (last_sign_in_at) ON app_user TO lindung_gate`);
    await runner.query(`CREATE POLICY p_system ON app_user FOR ALL TO lindung_system USING (true)`);
    await runner.query(`GRANT SELECT (id, username, name, active, created_at, last_sign_in_at, version), INSERT,
      UPDATE (name, active, password_hash, version) ON app_user TO lindung_system`);
    await runner.query(`CREATE POLICY p_province ON app_user FOR ALL TO lindung_province USING (true)`);
    await runner.query(`GRANT SELECT (id, username, name, active, created_at, last_sign_in_at, version), INSERT,
      UPDATE (name, active, password_hash, version) ON app_user TO lindung_province`);
    await runner.query(`CREATE POLICY p_gate ON session FOR ALL TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON session TO lindung_gate`);
    await runner.query(`CREATE POLICY p_gate ON sign_in_attempt FOR ALL TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO lindung_gate`);
    await runner.query(
      `CREATE POLICY p_system ON api_client FOR ALL TO lindung_system, lindung_province USING (true)`,
    );
    await runner.query(`CREATE POLICY p_gate ON api_client FOR SELECT TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON api_client TO lindung_system, lindung_province`);
    await runner.query(`GRANT SELECT ON api_client TO lindung_gate`);
    await runner.query(`CREATE POLICY p_gate ON key_ring FOR ALL TO lindung_gate USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON key_ring TO lindung_gate`);
    await runner.query(`CREATE POLICY p_own ON idempotency FOR ALL TO lindung_province, lindung_office, lindung_regency,
      lindung_district, lindung_village, lindung_system USING (actor_id = acting_user())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE (result_id) ON idempotency TO lindung_province, lindung_office,
      lindung_regency, lindung_district, lindung_village, lindung_system`);
    await runner.query(`CREATE POLICY p_jobs ON idempotency FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT (created_at), DELETE ON idempotency TO lindung_jobs`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency, key_ring, api_client, sign_in_attempt, session, app_user`);
    await runner.query(`DROP PROCEDURE give_to_definer(regprocedure)`);
    await runner.query(`DROP PROCEDURE make_append_only(regclass)`);
    await runner.query(`DROP FUNCTION check_frozen()`);
    await runner.query(`DROP FUNCTION check_transition()`);
    await runner.query(`DROP FUNCTION check_actor()`);
    await runner.query(`DROP FUNCTION check_same_owner()`);
    await runner.query(`DROP FUNCTION check_owner_regions()`);
    await runner.query(`DROP FUNCTION refuse_change()`);
    await runner.query(`DROP PROCEDURE secure_reference_table(regclass, text[], text)`);
    await runner.query(`DROP PROCEDURE secure_owned_table(regclass, text[], text)`);
    await runner.query(`DROP FUNCTION reaches(int, int, int)`);
    await runner.query(`DROP FUNCTION acting_user()`);
    await runner.query(`DROP FUNCTION jurisdiction_area()`);
    await runner.query(`DROP FUNCTION jurisdiction_region()`);
    await runner.query(`REVOKE USAGE ON SCHEMA public FROM lindung_app, lindung_province, lindung_office, lindung_regency,
      lindung_district, lindung_village, lindung_system, lindung_gate, lindung_jobs, lindung_definer`);
    await runner.query(`REVOKE SELECT ON migrations FROM lindung_gate`);
    await runner.query(`DROP POLICY p_gate ON migrations`);
    await runner.query(`ALTER TABLE migrations DISABLE ROW LEVEL SECURITY`);
    await runner.query(`DROP EXTENSION btree_gist`);
  }
}
