import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With an enrolment stay the rank and the facts by which its person was judged, as they were then; with a decree, where the cut among
 * the eligible was, and who was level at it.
 */
export class WhatASeatRestsOn1715630020000 implements MigrationInterface {
  name = 'WhatASeatRestsOn1715630020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enrolment
        ADD COLUMN rank int,
        ADD COLUMN decile smallint,
        ADD COLUMN decile_source text,
        ADD COLUMN decile_observed_on date,
        ADD COLUMN age_on_entry smallint,
        ADD CONSTRAINT ck_enrolment_decile CHECK ((decile IS NULL) = (decile_observed_on IS NULL) AND (decile IS NULL) = (decile_source IS NULL))`);
    await runner.query(`
      CREATE TABLE decree_cut (
        decree_id uuid NOT NULL,
        seats int NOT NULL,
        eligible int NOT NULL,
        level_on text,
        decided_by text NOT NULL,
        level_seated int NOT NULL,
        level_waiting int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_decree_cut PRIMARY KEY (decree_id),
        CONSTRAINT fk_decree_cut_decree FOREIGN KEY (decree_id) REFERENCES decree (id),
        CONSTRAINT ck_decree_cut_seats CHECK (seats > 0 AND eligible > seats),
        CONSTRAINT ck_decree_cut_level_on CHECK (level_on IN ('DECILE', 'BIRTH_DATE')),
        CONSTRAINT ck_decree_cut_decided_by CHECK (decided_by IN ('DECILE', 'BIRTH_DATE', 'PERSON_ID')),
        CONSTRAINT ck_decree_cut_level CHECK (CASE WHEN level_on IS NULL THEN level_seated = 0 AND level_waiting = 0
          ELSE level_seated > 0 AND level_waiting > 0 END)
      )`);
    await runner.query(`
      CREATE TABLE decree_tie (
        decree_id uuid NOT NULL,
        rank int NOT NULL,
        person_id uuid NOT NULL,
        is_seated boolean NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_decree_tie PRIMARY KEY (decree_id, rank),
        CONSTRAINT fk_decree_tie_cut FOREIGN KEY (decree_id) REFERENCES decree_cut (decree_id),
        CONSTRAINT fk_decree_tie_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_decree_tie_rank CHECK (rank > 0)
      )`);
    for (const table of ['decree_cut', 'decree_tie']) {
      await runner.query(
        `CALL secure_owned_table('${table}', ARRAY['regency', 'district', 'village'], 'SELECT, INSERT')`,
      );
      await runner.query(`CALL make_append_only('${table}')`);
      await runner.query(`CREATE TRIGGER tr_same_owner_decree AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('decree', 'decree_id')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE decree_tie, decree_cut`);
    await runner.query(`ALTER TABLE enrolment DROP CONSTRAINT ck_enrolment_decile, DROP COLUMN rank, DROP COLUMN decile,
      DROP COLUMN decile_source, DROP COLUMN decile_observed_on, DROP COLUMN age_on_entry`);
  }
}
