import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

/** Tables whose row lets an account in, or gives it a role. */
const doors = ['session', 'second_factor', 'one_time_code', 'linked_identity', 'assignment'];

/* Laid out as it was before: what the down leaves is that, to the letter. */
const mayAdminister = (andAPerson = '') => `
      CREATE OR REPLACE FUNCTION may_administer(p_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT CASE current_setting('role')
          WHEN 'lindung_system' THEN true
          WHEN 'lindung_province' THEN NOT EXISTS (
            SELECT FROM public.assignment a WHERE a.user_id = p_user AND a.role = 'SYSTEM_ADMIN')
          WHEN 'lindung_regency' THEN NOT EXISTS (
            SELECT FROM public.assignment a WHERE a.user_id = p_user
              AND (a.regency_id IS DISTINCT FROM u.regency_id OR public.regency_of(a.region_id) IS DISTINCT FROM u.regency_id OR NOT public.is_granted_by_regencies(a.role)))
          ELSE false END
        FROM public.app_user u
        WHERE u.id = p_user AND (current_setting('role') <> 'lindung_regency' OR u.regency_id = public.jurisdiction_region())${andAPerson}
      $$`;

const jobActor = (andPartners = '') => `
      CREATE OR REPLACE FUNCTION check_job_actor() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.user_id IS DISTINCT FROM acting_user()
          OR NOT EXISTS (SELECT FROM assignment a WHERE a.id = NEW.assignment_id AND a.user_id = NEW.user_id)${andPartners} THEN
          RAISE EXCEPTION 'a job acts with an assignment of who queues it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_job_actor';
        END IF;
        RETURN NEW;
      END $$`;

/**
 * A partner's application acts through an account of its own, so that who made a row is one foreign key and nobody who checks is who
 * made. It bears the application's id, nobody signs in with it, and it holds no role.
 */
export class PartnersAct1715822000000 implements MigrationInterface {
  name = 'PartnersAct1715822000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app_user ADD COLUMN client_id uuid,
      ADD CONSTRAINT fk_app_user_client FOREIGN KEY (client_id) REFERENCES api_client (id),
      ADD CONSTRAINT ck_app_user_client CHECK (client_id IS NULL OR (client_id = id AND username = 'mitra:' || id::text
        AND password_hash = '' AND regency_id IS NULL))`);
    await runner.query(`INSERT INTO app_user (id, username, name, password_hash, client_id)
      SELECT c.id, 'mitra:' || c.id::text, c.name, '', c.id FROM api_client c`);
    await runner.query(`GRANT SELECT (client_id) ON app_user TO ${levels}, lindung_system, lindung_definer`);
    await runner.query(
      `GRANT INSERT (id, username, name, password_hash, client_id) ON app_user TO lindung_definer`,
    );
    await runner.query(
      `CREATE POLICY p_definer_partner ON app_user FOR INSERT TO lindung_definer WITH CHECK (client_id IS NOT NULL)`,
    );
    await runner.query(`
      CREATE FUNCTION open_partner_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.app_user (id, username, name, password_hash, client_id)
        VALUES (NEW.id, 'mitra:' || NEW.id::text, NEW.name, '', NEW.id);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION check_account_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM public.app_user u WHERE u.id = NEW.user_id AND u.client_id IS NOT NULL) THEN
          RAISE EXCEPTION 'nobody signs in as an application, and it holds no role'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_account_of_person';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_api_client_account AFTER INSERT ON api_client FOR EACH ROW
      EXECUTE FUNCTION open_partner_account()`);
    for (const table of doors)
      await runner.query(`CREATE TRIGGER tr_${table}_of_person BEFORE INSERT OR UPDATE OF user_id ON ${table} FOR EACH ROW
        EXECUTE FUNCTION check_account_of_person()`);
    for (const name of ['open_partner_account()', 'check_account_of_person()'])
      await runner.query(`CALL give_to_definer('${name}')`);
    await runner.query(mayAdminister(' AND u.client_id IS NULL'));
    await this.letPartnersImport(runner);
    await runner.query(`ALTER TABLE idempotency ADD COLUMN answer bytea`);
    await runner.query(`GRANT UPDATE (answer) ON idempotency TO ${levels}, lindung_system`);
  }

  /** What an application sends is an import that was done within its request, and acts with no assignment. */
  private async letPartnersImport(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job ALTER COLUMN assignment_id DROP NOT NULL,
      ADD CONSTRAINT ck_job_assignment CHECK (assignment_id IS NOT NULL OR (kind = 'CANDIDATE_IMPORT' AND state = 'SUCCEEDED'))`);
    await runner.query(
      jobActor(`
          AND NOT (NEW.assignment_id IS NULL AND EXISTS (SELECT FROM app_user u WHERE u.id = NEW.user_id AND u.client_id IS NOT NULL))`),
    );
    await runner.query(`ALTER TABLE candidate ADD COLUMN partner_id uuid, ADD COLUMN partner_reference text, ADD COLUMN partner_row bytea,
      ADD CONSTRAINT fk_candidate_partner FOREIGN KEY (partner_id) REFERENCES api_client (id),
      ADD CONSTRAINT ck_candidate_partner CHECK (num_nulls(partner_id, partner_reference, partner_row) IN (0, 3)
        AND length(partner_reference) BETWEEN 1 AND 64)`);
    await runner.query(`CREATE UNIQUE INDEX uq_candidate_partner_reference ON candidate (list_id, partner_id, partner_reference)
      WHERE partner_id IS NOT NULL AND NOT is_merged`);
    await runner.query(`CREATE TRIGGER tr_candidate_partner_id BEFORE INSERT OR UPDATE OF partner_id ON candidate FOR EACH ROW
      WHEN (NEW.partner_id IS NOT NULL AND current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('partner_id')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_candidate_partner_id ON candidate`);
    await runner.query(`DROP INDEX uq_candidate_partner_reference`);
    await runner.query(
      `ALTER TABLE candidate DROP COLUMN partner_id, DROP COLUMN partner_reference, DROP COLUMN partner_row`,
    );
    await runner.query(jobActor());
    await runner.query(
      `ALTER TABLE job DROP CONSTRAINT ck_job_assignment, ALTER COLUMN assignment_id SET NOT NULL`,
    );
    await runner.query(`ALTER TABLE idempotency DROP COLUMN answer`);
    await runner.query(mayAdminister());
    for (const table of doors) await runner.query(`DROP TRIGGER tr_${table}_of_person ON ${table}`);
    await runner.query(`DROP TRIGGER tr_api_client_account ON api_client`);
    await runner.query(`DROP FUNCTION check_account_of_person()`);
    await runner.query(`DROP FUNCTION open_partner_account()`);
    await runner.query(`DROP POLICY p_definer_partner ON app_user`);
    await runner.query(
      `REVOKE INSERT (id, username, name, password_hash, client_id) ON app_user FROM lindung_definer`,
    );
    await runner.query(`DELETE FROM app_user WHERE client_id IS NOT NULL`);
    await runner.query(`ALTER TABLE app_user DROP COLUMN client_id`);
  }
}
