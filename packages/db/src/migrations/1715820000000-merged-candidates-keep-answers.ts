import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = `'TO_RECORD', 'RECORDED', 'ALREADY', 'NAME_DIFFERS', 'OTHER_NUMBER', 'NUMBER_OF_OTHER', 'REFUSED_BY_OFFICE', 'NO_NUMBER',
  'UNKNOWN_PERSON', 'UNREADABLE', 'NO_VERDICT', 'TWO_VERDICTS', 'NOT_IN_TURN'`;

const candidacy = (
  more: string,
) => `ALTER TABLE office_answer_row DROP CONSTRAINT fk_office_answer_row_candidate,
  ADD CONSTRAINT fk_office_answer_row_candidate FOREIGN KEY (list_id, person_id) REFERENCES candidate (list_id, person_id) ${more}`;

const judged = (list: string) => `ALTER TABLE office_answer_row DROP CONSTRAINT ck_office_answer_row_outcome,
  ADD CONSTRAINT ck_office_answer_row_outcome CHECK (outcome IN (${list}))`;

const said = (more: string) => `ALTER TABLE candidate_check DROP CONSTRAINT ck_candidate_check_precheck,
  ADD CONSTRAINT ck_candidate_check_precheck CHECK (step <> 'PRECHECK' OR (verdict IN ('CONFIRMED', 'REJECTED') ${more}))`;

/**
 * What an office answered passes with the candidacy when two records become one, and lets it go when the import that brought it is taken
 * back; a no of an office has its reason. No change is proposed of a merged record.
 */
export class MergedCandidatesKeepAnswers1715820000000 implements MigrationInterface {
  name = 'MergedCandidatesKeepAnswers1715820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidacy('ON UPDATE CASCADE ON DELETE SET NULL (person_id)'));
    await runner.query(judged(`${outcomes}, 'NO_REASON'`));
    await runner.query(
      `UPDATE candidate_check SET note = '-' WHERE step = 'PRECHECK' AND verdict = 'REJECTED' AND note IS NULL AND is_current`,
    );
    await runner.query(said(`AND (NOT is_current OR (verdict = 'REJECTED') = (note IS NOT NULL))`));
    await runner.query(`CREATE TRIGGER tr_change_request_merged AFTER INSERT ON change_request REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_not_merged()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_change_request_merged ON change_request`);
    await runner.query(said(''));
    await runner.query(`DELETE FROM office_answer_row WHERE outcome = 'NO_REASON'`);
    await runner.query(judged(outcomes));
    await runner.query(candidacy(''));
  }
}
