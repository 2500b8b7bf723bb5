import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = `lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_system`;

const isProtectionOfficer = (asked: string) => `
      CREATE OR REPLACE FUNCTION is_protection_officer() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM public.assignment a JOIN public.app_user u ON u.id = a.user_id AND u.active
                       WHERE a.user_id = public.acting_user() AND a.role = 'DATA_PROTECTION_OFFICER'${asked}) $$`;

/**
 * A data protection officer is who acts as one on the day: not who was one, nor who holds another role beside it and acts in that.
 * What is done about incidents is told to nobody else, neither by the trail nor by the list of jobs: who is looked into is not warned.
 */
export class IncidentsAreToldToNobodyElse1715519000000 implements MigrationInterface {
  name = 'IncidentsAreToldToNobodyElse1715519000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION acting_assignment() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      RETURN NULLIF(current_setting('app.assignment', true), '')::uuid`);
    await runner.query(`
      CREATE FUNCTION acting_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
      RETURN NULLIF(current_setting('app.day', true), '')::date`);
    await runner.query(
      isProtectionOfficer(` AND a.id = public.acting_assignment() AND a.valid_from <= public.acting_day()
                         AND (a.valid_to IS NULL OR a.valid_to >= public.acting_day())`),
    );
    await runner.query(`GRANT EXECUTE ON FUNCTION is_protection_officer() TO ${levels}`);

    // Most events are none of an incident, which their operation and object say without a look at anything else.
    await runner.query(`
      CREATE FUNCTION tells_of_incident(p_operation text, p_object_type text, p_details jsonb) RETURNS boolean
      LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN COALESCE(p_object_type = 'INCIDENT', false) OR p_operation = 'incidentPersons'
        OR p_operation = 'startExport' AND COALESCE(p_details ->> 'resource' = 'INCIDENT_PERSONS', false)`);
    await runner.query(`CREATE POLICY p_incident ON audit_event AS RESTRICTIVE FOR SELECT TO ${levels}
      USING (CASE WHEN tells_of_incident(operation, object_type, details) THEN is_protection_officer() ELSE true END)`);
    await runner.query(`CREATE POLICY p_incident ON job AS RESTRICTIVE FOR ALL TO ${levels}
      USING (CASE WHEN params ->> 'resource' = 'INCIDENT_PERSONS' THEN is_protection_officer() ELSE true END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY p_incident ON job`);
    await runner.query(`DROP POLICY p_incident ON audit_event`);
    await runner.query(`DROP FUNCTION tells_of_incident(text, text, jsonb)`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION is_protection_officer()
      FROM lindung_office, lindung_regency, lindung_district, lindung_village, lindung_system`);
    await runner.query(isProtectionOfficer(''));
    await runner.query(`DROP FUNCTION acting_day()`);
    await runner.query(`DROP FUNCTION acting_assignment()`);
  }
}
