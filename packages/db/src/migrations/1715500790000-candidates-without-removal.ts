import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';

/** Nobody takes a candidate off a list: no column says when. */
export class CandidatesWithoutRemoval1715500790000 implements MigrationInterface {
  name = 'CandidatesWithoutRemoval1715500790000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate DROP COLUMN removed_in`);
  }

  /** Makes the table anew, so that the column stands where it stood among the others. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE TEMP TABLE kept ON COMMIT DROP AS
       SELECT list_id, person_id, added_in, regency_id, district_id, village_id FROM candidate`,
    );
    await runner.query(`DROP TABLE candidate`);
    await runner.query(`
      CREATE TABLE candidate (
        list_id uuid NOT NULL,
        person_id uuid NOT NULL,
        added_in int NOT NULL,
        removed_in int,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_candidate PRIMARY KEY (list_id, person_id),
        CONSTRAINT fk_candidate_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        CONSTRAINT fk_candidate_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_candidate_versions CHECK (removed_in > added_in)
      )`);
    await runner.query(
      `INSERT INTO candidate (list_id, person_id, added_in, regency_id, district_id, village_id)
       SELECT list_id, person_id, added_in, regency_id, district_id, village_id FROM kept`,
    );
    await runner.query(
      `CALL secure_owned_table('candidate', ARRAY['regency', 'district', 'village'], 'SELECT, INSERT, UPDATE (removed_in)')`,
    );
    await runner.query(`REVOKE UPDATE (removed_in) ON candidate FROM ${writers}`);
    await runner.query(
      `GRANT SELECT (list_id, person_id, regency_id, district_id, village_id) ON candidate TO lindung_definer`,
    );
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON candidate REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    for (const [parent, column] of [
      ['candidate_list', 'list_id'],
      ['person', 'person_id'],
    ]) {
      await runner.query(`CREATE TRIGGER tr_same_owner_${parent} AFTER INSERT ON candidate REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('${parent}', '${column}', 'regency')`);
    }
  }
}
