import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing rests on consent, so that its withdrawal ends nothing: a request for it is declined with the law that asks for the data. */
export class NothingOnConsent1715523400000 implements MigrationInterface {
  name = 'NothingOnConsent1715523400000';

  async up(runner: QueryRunner): Promise<void> {
    // Of those that were granted before the answer stays as it was given.
    await runner.query(`
      CREATE FUNCTION check_withdrawal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'nothing rests on consent' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_request_withdrawal';
      END $$`);
    await runner.query(`CREATE TRIGGER tr_person_request_withdrawal BEFORE UPDATE OF status ON person_request FOR EACH ROW
      WHEN (NEW.kind = 'WITHDRAWAL' AND NEW.status = 'GRANTED' AND OLD.status <> 'GRANTED') EXECUTE FUNCTION check_withdrawal()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_person_request_withdrawal ON person_request`);
    await runner.query(`DROP FUNCTION check_withdrawal()`);
  }
}
