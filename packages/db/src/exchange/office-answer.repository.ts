import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { AnswerOutcome, AnswerResolution, UnreadField } from '@lindung/domain/exchange/office-answer';
import type { EntityManager } from 'typeorm';

import { compileSameName } from '../worker/compile-same-name.js';
import { rowsWritten } from './connection-of.js';

/** A row of an answer as it is staged: read, the NIK as its index alone. */
export interface StagedAnswer {
  readonly lineNo: number;
  readonly nikIndex: Buffer | null;
  readonly nikTail: string | null;
  readonly rowNo: number | null;
  readonly name: string | null;
  readonly number: string | null;
  readonly accepted: boolean | null;
  readonly reason: string | null;
  readonly readable: boolean;
  readonly unreadField: UnreadField | null;
  readonly unreadValue: string | null;
}

/** What an answer is about: the members of a decree, or the candidates of a list. */
export interface AnsweredThing {
  readonly decreeId: string | null;
  readonly listId: string | null;
}

export interface OutcomeCount {
  readonly outcome: AnswerOutcome;
  readonly count: number;
}

/** The row of an answer that somebody resolves. */
export interface AnswerToResolve extends Owner, AnsweredThing {
  readonly enrolmentId: string | null;
  readonly personId: string | null;
  readonly number: string | null;
  readonly accepted: boolean | null;
  readonly note: string | null;
  readonly outcome: AnswerOutcome;
  readonly isConfirmed: boolean;
  readonly resolution: AnswerResolution | null;
}

const land = `
  INSERT INTO office_answer_row (job_id, decree_id, list_id, regency_id, district_id, village_id, outcome, line_no, nik_index, nik_tail, row_no,
    name, number, accepted, reason, readable, unread_field, unread_value)
  SELECT $1, $2, $3, $4, $5, $6, 'UNREADABLE', r.* FROM unnest($7::int[], $8::bytea[], $9::text[], $10::int[], $11::text[], $12::text[],
    $13::boolean[], $14::text[], $15::boolean[], $16::text[], $17::text[]) AS r`;

/** What is said of a member by the rows that could be recorded. */
const ofSound = `FILTER (WHERE number IS NOT NULL AND readable AND is_named_so AND accepted IS NOT FALSE) OVER (PARTITION BY id)`;

/**
 * Who each row is about, by NIK, or by the row of the last file that went to the office, which without a name is believed where no
 * other file went before; and what it comes to. A number that is given to two people is given to neither, and of two numbers for one
 * person none is recorded by itself. Everybody is looked up by a key and rows are compared within windows, since of tables that were
 * just filled the planner knows nothing.
 */
const judge = `
  WITH last_file AS MATERIALIZED (SELECT id, count(*) OVER () AS files FROM office_file WHERE decree_id = $2 ORDER BY id DESC LIMIT 1),
  placed AS MATERIALIZED (
    SELECT r.line_no, r.number, r.readable, r.accepted, m.id, m.person_id, m.membership_number,
           r.name IS NULL OR ${compileSameName('r.name', `COALESCE(bearer.full_name, '')`)} AS is_named_so
    FROM office_answer_row r
    LEFT JOIN LATERAL (
      SELECT own.id FROM (SELECT p.id FROM person p WHERE p.nik_index = r.nik_index OFFSET 0) bears
      CROSS JOIN LATERAL (SELECT e.id, e.decree_id, e.status FROM enrolment e WHERE e.person_id = bears.id OFFSET 0) own
      WHERE own.decree_id = $2 AND own.status = 'ENROLLED' LIMIT 1) by_nik ON true
    LEFT JOIN LATERAL (
      SELECT sent.enrolment_id FROM office_file_row sent WHERE sent.file_id = (SELECT id FROM last_file) AND sent.line_no = r.row_no
        AND (r.name IS NOT NULL OR (SELECT files FROM last_file) = 1) OFFSET 0) by_row ON r.nik_index IS NULL
    CROSS JOIN LATERAL (SELECT COALESCE(by_nik.id, by_row.enrolment_id) AS id OFFSET 0) of
    LEFT JOIN LATERAL (
      SELECT e.id, e.person_id, e.membership_number, e.decree_id, e.status FROM enrolment e WHERE e.id = of.id OFFSET 0) m ON m.decree_id = $2 AND m.status = 'ENROLLED'
    LEFT JOIN LATERAL (SELECT p.full_name FROM person p WHERE p.id = m.person_id OFFSET 0) bearer ON true
    WHERE r.job_id = $1),
  told AS (
    SELECT placed.*, min(id::text) OVER same_number IS DISTINCT FROM max(id::text) OVER same_number AS is_number_of_two,
           min(number) ${ofSound} IS DISTINCT FROM max(number) ${ofSound} AS has_two_numbers, min(line_no) ${ofSound} AS first_line
    FROM placed WINDOW same_number AS (PARTITION BY number)),
  met AS MATERIALIZED (
    SELECT m.line_no, m.id, CASE
      WHEN NOT m.readable THEN 'UNREADABLE'
      WHEN m.id IS NULL THEN 'UNKNOWN_PERSON'
      WHEN m.accepted IS FALSE THEN 'REFUSED_BY_OFFICE'
      WHEN m.number IS NULL THEN 'NO_NUMBER'
      WHEN NOT m.is_named_so THEN 'NAME_DIFFERS'
      WHEN m.membership_number = m.number THEN 'ALREADY'
      WHEN m.is_number_of_two OR EXISTS (SELECT FROM numbers_taken(ARRAY[m.number]) t WHERE t.person_id <> m.person_id)
        THEN 'NUMBER_OF_OTHER'
      WHEN m.membership_number IS NOT NULL OR m.has_two_numbers THEN 'OTHER_NUMBER'
      WHEN m.line_no > m.first_line THEN 'ALREADY'
      ELSE 'TO_RECORD' END AS outcome
    FROM told m)
  UPDATE office_answer_row r SET outcome = met.outcome, enrolment_id = met.id FROM met
  WHERE r.job_id = $1 AND r.line_no = met.line_no`;

const record = `
  UPDATE enrolment e SET membership_number = r.number, version = e.version + 1 FROM office_answer_row r
  WHERE r.job_id = $1 AND r.outcome = 'TO_RECORD' AND e.id = r.enrolment_id AND e.membership_number IS NULL`;

/** The rows of an answer that was confirmed. */
export const markRecorded = `UPDATE office_answer_row SET confirmed_at = now(),
  outcome = CASE outcome WHEN 'TO_RECORD' THEN 'RECORDED' ELSE outcome END WHERE job_id = $1`;

/** Answers of offices, inside one transaction; every step is one statement for any number of rows. */
export const officeAnswerRepository = (tx: EntityManager) => ({
  async land(jobId: string, about: AnsweredThing & Owner, rows: readonly StagedAnswer[]): Promise<void> {
    await tx.query(land, [
      jobId,
      about.decreeId,
      about.listId,
      about.regencyId,
      about.districtId,
      about.villageId,
      rows.map(({ lineNo }) => lineNo),
      rows.map(({ nikIndex }) => nikIndex),
      rows.map(({ nikTail }) => nikTail),
      rows.map(({ rowNo }) => rowNo),
      rows.map(({ name }) => name),
      rows.map(({ number }) => number),
      rows.map(({ accepted }) => accepted),
      rows.map(({ reason }) => reason),
      rows.map(({ readable }) => readable),
      rows.map(({ unreadField }) => unreadField),
      rows.map(({ unreadValue }) => unreadValue),
    ]);
  },

  judge: (jobId: string, decreeId: string): Promise<unknown> => tx.query(judge, [jobId, decreeId]),

  count: (jobId: string): Promise<OutcomeCount[]> =>
    tx.query(
      `SELECT outcome, count(*)::int AS count FROM office_answer_row WHERE job_id = $1 GROUP BY outcome ORDER BY outcome`,
      [jobId],
    ),

  /** Records the numbers of all rows that may be, and says so of them. @returns whose they are */
  async record(jobId: string): Promise<readonly string[]> {
    const written = await rowsWritten(tx, record, [jobId]);
    const persons: Array<{ id: string }> = await tx.query(
      `SELECT e.person_id AS id FROM office_answer_row r JOIN enrolment e ON e.id = r.enrolment_id
       WHERE r.job_id = $1 AND r.outcome = 'TO_RECORD'`,
      [jobId],
    );
    if (persons.length !== written) throw new Error('other numbers were recorded than the rows say');
    await tx.query(markRecorded, [jobId]);
    return persons.map(({ id }) => id);
  },

  /** The row, locked until the transaction ends. */
  async findToResolve(jobId: string, lineNo: number): Promise<AnswerToResolve | undefined> {
    const [row]: AnswerToResolve[] = await tx.query(
      `SELECT r.decree_id AS "decreeId", r.list_id AS "listId", r.enrolment_id AS "enrolmentId",
         COALESCE(e.person_id, r.person_id) AS "personId", r.number, r.accepted, r.reason AS note, r.outcome, r.confirmed_at IS NOT NULL AS "isConfirmed", r.resolution, r.regency_id AS "regencyId", r.district_id AS "districtId",
         r.village_id AS "villageId"
       FROM office_answer_row r LEFT JOIN enrolment e ON e.id = r.enrolment_id WHERE r.job_id = $1 AND r.line_no = $2
       FOR UPDATE OF r`,
      [jobId, lineNo],
    );
    return row;
  },

  async resolve(
    jobId: string,
    lineNo: number,
    resolution: AnswerResolution,
    by: string,
    reason: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE office_answer_row SET resolution = $3, resolved_by = $4, resolved_at = now(), resolution_reason = $5
       WHERE job_id = $1 AND line_no = $2`,
      [jobId, lineNo, resolution, by, reason],
    );
  },

  /**
   * Records one number all the same: of somebody who is a member and has none, or that very one, or another where that is what was
   * looked at. @returns whether it was recorded
   */
  async recordAnyway(enrolmentId: string, number: string, replaces: boolean): Promise<boolean> {
    const written = await rowsWritten(
      tx,
      `UPDATE enrolment SET membership_number = $2, version = version + 1
       WHERE id = $1 AND status = 'ENROLLED' AND (membership_number IS NULL OR membership_number = $2 OR $3)`,
      [enrolmentId, number, replaces],
    );
    return written > 0;
  },

  /** Of how many people of each payer an office has answered, and of how many as they are registered; each by the last answer. */
  listMatches: (
    officeId: string,
  ): Promise<Array<{ payerId: string; payer: string; answered: number; matching: number }>> =>
    tx.query(
      `SELECT payer.id AS "payerId", payer.name AS payer, count(*)::int AS answered,
         count(*) FILTER (WHERE last.outcome IN ('RECORDED', 'ALREADY'))::int AS matching
       FROM (SELECT DISTINCT ON (r.enrolment_id) r.enrolment_id, r.outcome, r.decree_id FROM office_answer_row r
         WHERE r.confirmed_at IS NOT NULL AND r.enrolment_id IS NOT NULL ORDER BY r.enrolment_id, r.confirmed_at DESC, r.job_id DESC) last
       JOIN decree d ON d.id = last.decree_id JOIN agreement_line l ON l.id = d.line_id JOIN agreement a ON a.id = l.agreement_id
       JOIN payer ON payer.id = l.payer_id WHERE a.signing_office_id = $1
       GROUP BY payer.id, payer.name ORDER BY payer.name, payer.id`,
      [officeId],
    ),
});
