import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = `'TO_RECORD', 'RECORDED', 'ALREADY', 'NAME_DIFFERS', 'OTHER_NUMBER', 'NUMBER_OF_OTHER', 'REFUSED_BY_OFFICE', 'NO_NUMBER',
  'UNKNOWN_PERSON', 'UNREADABLE'`;

/** An office looks at candidates before a proposal: files and answers are about a decree or about a list. */
export class Prechecks1715810000000 implements MigrationInterface {
  name = 'Prechecks1715810000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['office_file', 'office_answer_row']) {
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN decree_id DROP NOT NULL, ADD COLUMN list_id uuid,
        ADD CONSTRAINT fk_${table}_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        ADD CONSTRAINT ck_${table}_about CHECK (num_nonnulls(decree_id, list_id) = 1)`);
      await runner.query(`CREATE INDEX ix_${table}_list ON ${table} (list_id) WHERE list_id IS NOT NULL`);
      await runner.query(`CREATE TRIGGER tr_same_owner_candidate_list AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('candidate_list', 'list_id')`);
    }
    await runner.query(`ALTER TABLE office_answer_row ADD COLUMN person_id uuid,
      ADD CONSTRAINT fk_office_answer_row_candidate FOREIGN KEY (list_id, person_id) REFERENCES candidate (list_id, person_id),
      ADD CONSTRAINT ck_office_answer_row_person CHECK (person_id IS NULL OR list_id IS NOT NULL),
      ADD CONSTRAINT ck_office_answer_row_enrolment CHECK (enrolment_id IS NULL OR decree_id IS NOT NULL)`);
    await runner.query(
      `CREATE INDEX ix_office_answer_row_person ON office_answer_row (person_id) WHERE person_id IS NOT NULL`,
    );
    await runner.query(`GRANT UPDATE (person_id) ON office_answer_row TO lindung_office`);
    await this.outcomes(runner, `${outcomes}, 'NO_VERDICT', 'TWO_VERDICTS', 'NOT_IN_TURN'`);
    await this.turns(
      runner,
      `ON a.step <> 'VILLAGE'
          LEFT JOIN LATERAL (SELECT k.verdict FROM candidate_check k
            WHERE k.list_id = a.list_id AND k.person_id = a.person_id AND k.step = 'DISTRICT' AND k.is_current OFFSET 0) looked
            ON a.step = 'PRECHECK'`,
      `
            OR (a.step = 'PRECHECK' AND (said.verdict IS DISTINCT FROM 'CONFIRMED' OR looked.verdict IS DISTINCT FROM 'CONFIRMED'))`,
    );
    await runner.query(`GRANT SELECT (person_id, list_id), DELETE ON office_answer_row TO lindung_definer`);
    await this.erasure(
      runner,
      `
        DELETE FROM public.office_answer_row r USING became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
        WHERE n.erased_on IS NOT NULL AND r.person_id = n.id;`,
    );
  }

  private async outcomes(runner: QueryRunner, list: string): Promise<void> {
    await runner.query(`ALTER TABLE office_answer_row DROP CONSTRAINT ck_office_answer_row_outcome,
      ADD CONSTRAINT ck_office_answer_row_outcome CHECK (outcome IN (${list}))`);
  }

  /** Each level says what is its own to say, of its own candidates: the village while its minutes are open, the district after that, then the office. */
  private async turns(runner: QueryRunner, heard: string, ofOffice: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION check_candidate_check() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        own_step CONSTANT text := CASE current_setting('role') WHEN 'lindung_village' THEN 'VILLAGE' WHEN 'lindung_district' THEN 'DISTRICT'
          WHEN 'lindung_office' THEN 'PRECHECK' END;
      BEGIN
        IF EXISTS (
          SELECT FROM added a
          LEFT JOIN LATERAL (SELECT c.regency_id, c.district_id, c.village_id FROM candidate c
            WHERE c.list_id = a.list_id AND c.person_id = a.person_id OFFSET 0) c ON true
          LEFT JOIN LATERAL (SELECT v.filed_at FROM village_check v WHERE v.id = a.check_id OFFSET 0) open ON true
          LEFT JOIN LATERAL (SELECT k.verdict, k.judged_by, v.filed_at FROM candidate_check k JOIN village_check v ON v.id = k.check_id
            WHERE k.list_id = a.list_id AND k.person_id = a.person_id AND k.step = 'VILLAGE' AND k.is_current OFFSET 0) said
            ${heard}
          WHERE a.step IS DISTINCT FROM own_step
            OR (a.regency_id, a.district_id, a.village_id) IS DISTINCT FROM (c.regency_id, c.district_id, c.village_id)
            OR (a.step = 'VILLAGE' AND open.filed_at IS NOT NULL)
            OR (a.step = 'DISTRICT' AND (said.filed_at IS NULL OR a.made_by IS DISTINCT FROM said.judged_by
              OR (a.verdict = 'CONFIRMED' AND said.verdict = 'DOUBTFUL')))${ofOffice})
        THEN
          RAISE EXCEPTION 'a verdict is not of who says it, or not in its turn' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_candidate_check_turn_of';
        END IF;
        RETURN NULL;
      END $$`);
  }

  private async erasure(runner: QueryRunner, answers: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION forget_checks_on_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        DELETE FROM public.candidate_check k USING became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
        WHERE n.erased_on IS NOT NULL AND k.person_id = n.id;${answers}
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.erasure(runner, '');
    await runner.query(
      `REVOKE SELECT (person_id, list_id), DELETE ON office_answer_row FROM lindung_definer`,
    );
    await this.turns(runner, `ON a.step = 'DISTRICT'`, '');
    await runner.query(`DELETE FROM office_answer_row WHERE list_id IS NOT NULL`);
    await runner.query(`ALTER TABLE office_file DISABLE TRIGGER tr_append_only`);
    await runner.query(`DELETE FROM office_file WHERE list_id IS NOT NULL`);
    await runner.query(`ALTER TABLE office_file ENABLE TRIGGER tr_append_only`);
    await this.outcomes(runner, outcomes);
    await runner.query(`ALTER TABLE office_answer_row DROP CONSTRAINT ck_office_answer_row_person,
      DROP CONSTRAINT ck_office_answer_row_enrolment, DROP COLUMN person_id`);
    for (const table of ['office_file', 'office_answer_row']) {
      await runner.query(`DROP TRIGGER tr_same_owner_candidate_list ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_about, DROP COLUMN list_id`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN decree_id SET NOT NULL`);
    }
  }
}
