import type { Owner } from '@lindung/domain/access/jurisdiction';
import { CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import type { PrecheckedRow } from '@lindung/domain/enrolment/precheck';
import type { LeftOutReason } from '@lindung/domain/exchange/office-file';
import type { OfficeColumn, OfficeFact } from '@lindung/domain/exchange/office-template';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { rowsWritten } from '../exchange/connection-of.js';
import { markRecorded } from '../exchange/office-answer.repository.js';
import { countedByReason, factsOf, factsOfRow, leftOut, residence } from '../exchange/office-facts.js';
import { streamRows } from '../exchange/stream-rows.js';
import { compileSameName } from '../worker/compile-same-name.js';
import { verdictOf } from './check-sql.js';

const { CONFIRMED, REJECTED } = CheckVerdict;
const { PRECHECK } = CheckStep;

/** A list whose people the office looks at. */
export interface PrecheckedList extends Owner {
  readonly id: string;
  readonly name: string;
  readonly checksUpTo: CheckStep | null;
}

/** A candidate of the file, with the NIK still encrypted and the facts that the layout asks for. */
export interface WaitingCandidate {
  readonly personId: string;
  readonly nikCipher: Buffer | null;
  readonly leftOut: LeftOutReason | null;
  readonly facts: Partial<Record<OfficeFact, string>>;
}

export interface PrecheckTally {
  readonly waiting: number;
  readonly confirmed: number;
  readonly rejected: number;
}

const steps = `${verdictOf('VILLAGE', 'village')} ${verdictOf('DISTRICT', 'district')} ${verdictOf('PRECHECK', 'precheck')}`;
/** Village and district have confirmed the candidate: it is the office's turn. */
const isInTurn = `(village.verdict = '${CONFIRMED}' AND district.verdict = '${CONFIRMED}')`;

/** What a file may tell of a candidate; a level may not read each column of a person. */
const personColumns = `p.full_name, p.sort_name, p.nik_cipher, p.restricted_on, p.birth_place, p.birth_date, p.sex, p.marital_status,
  p.mother_name, p.address, p.phone, p.occupation, p.occupation_code, p.regency_id, p.district_id, p.village_id`;

/** Who of a list waits for the office, with the person and where that lives today; each looked up by key. Parameters: day and list. */
const waiting = `FROM candidate c ${steps}
  LEFT JOIN LATERAL (SELECT ${personColumns} FROM person p WHERE p.id = c.person_id AND p.erased_on IS NULL OFFSET 0) p ON true ${residence}
  WHERE c.list_id = $2 AND ${isInTurn} AND precheck.verdict IS NULL`;

/** Who each row is about, by NIK, and what it comes to. Who is answered twice and differently is recorded by neither row. */
const judge = `
  WITH placed AS MATERIALIZED (
    SELECT r.line_no, r.readable AND r.nik_index IS NOT NULL AS readable, r.accepted, r.reason, c.person_id, ${isInTurn} AS in_turn,
           precheck.verdict AS said_before, r.name IS NULL OR ${compileSameName('r.name', `COALESCE(c.full_name, '')`)} AS is_named_so
    FROM office_answer_row r
    LEFT JOIN LATERAL (
      SELECT listed.list_id, listed.person_id, bears.full_name
      FROM (SELECT p.id, p.full_name FROM person p WHERE p.nik_index = r.nik_index AND p.erased_on IS NULL OFFSET 0) bears
      CROSS JOIN LATERAL (SELECT l.list_id, l.person_id FROM candidate l WHERE l.list_id = $2 AND l.person_id = bears.id OFFSET 0) listed
      ORDER BY listed.person_id LIMIT 1) c ON true ${steps}
    WHERE r.job_id = $1),
  told AS (
    SELECT placed.*, bool_and(accepted) FILTER (WHERE readable) OVER of_person IS DISTINCT FROM bool_or(accepted) FILTER (WHERE readable) OVER of_person
             AS is_told_both, min(line_no) FILTER (WHERE is_named_so AND accepted IS NOT NULL AND readable) OVER of_person AS first_line
    FROM placed WINDOW of_person AS (PARTITION BY person_id)),
  met AS MATERIALIZED (
    SELECT m.line_no, m.person_id, CASE
      WHEN NOT m.readable THEN 'UNREADABLE'
      WHEN m.person_id IS NULL THEN 'UNKNOWN_PERSON'
      WHEN m.accepted IS NULL THEN 'NO_VERDICT'
      WHEN m.is_told_both THEN 'TWO_VERDICTS'
      WHEN NOT m.accepted AND m.reason IS NULL THEN 'NO_REASON'
      WHEN NOT m.is_named_so THEN 'NAME_DIFFERS'
      WHEN m.in_turn IS NOT TRUE THEN 'NOT_IN_TURN'
      WHEN m.said_before = CASE WHEN m.accepted THEN '${CONFIRMED}' ELSE '${REJECTED}' END OR m.line_no > m.first_line THEN 'ALREADY'
      ELSE 'TO_RECORD' END AS outcome
    FROM told m)
  UPDATE office_answer_row r SET outcome = met.outcome, person_id = met.person_id FROM met
  WHERE r.job_id = $1 AND r.line_no = met.line_no`;

const supersede = (whose: string) => `UPDATE candidate_check k SET is_current = false
  WHERE k.list_id = $1 AND k.step = '${PRECHECK}' AND k.is_current AND k.person_id IN (${whose})`;

/** Over rows `said` (person_id, accepted, note). */
const insertSaid = (said: string) => `
  INSERT INTO candidate_check (list_id, person_id, step, turn, verdict, note, judged_by, regency_id, district_id, village_id)
  SELECT c.list_id, c.person_id, '${PRECHECK}', 1 + COALESCE((SELECT max(k.turn) FROM candidate_check k
           WHERE k.list_id = c.list_id AND k.person_id = c.person_id AND k.step = '${PRECHECK}'), 0),
         CASE WHEN said.accepted THEN '${CONFIRMED}' ELSE '${REJECTED}' END, CASE WHEN said.accepted THEN NULL ELSE said.note END,
         $2::uuid, c.regency_id, c.district_id, c.village_id
  FROM ${said} JOIN candidate c ON c.list_id = $1 AND c.person_id = said.person_id`;

const ofAnswer = `(SELECT r.person_id, r.accepted, r.reason AS note FROM office_answer_row r WHERE r.job_id = $3 AND r.outcome = 'TO_RECORD') said`;

/** What an office says of candidates before a proposal, set-based, inside one transaction. */
export const precheckRepository = (tx: EntityManager) => ({
  /** Lets one file or answer of a list be written at a time. */
  async lock(listId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('precheck ' || $1, 0))`, [listId]);
  },

  async findList(listId: string): Promise<PrecheckedList | undefined> {
    const [row]: PrecheckedList[] = await tx.query(
      `SELECT cl.id, cl.name, cl.checks_up_to AS "checksUpTo", cl.regency_id AS "regencyId", cl.district_id AS "districtId",
         cl.village_id AS "villageId" FROM candidate_list cl WHERE cl.id = $1`,
      [listId],
    );
    return row;
  },

  /** How many of a list wait for the office, and what it said last of others, whoever was sent back to the village since. */
  async tally(listId: string): Promise<PrecheckTally> {
    const [row]: [PrecheckTally] = await tx.query(
      `SELECT count(*) FILTER (WHERE ${isInTurn} AND precheck.verdict IS NULL)::int AS waiting,
              count(*) FILTER (WHERE precheck.verdict = '${CONFIRMED}')::int AS confirmed,
              count(*) FILTER (WHERE precheck.verdict = '${REJECTED}')::int AS rejected
       FROM candidate c ${steps} WHERE c.list_id = $1`,
      [listId],
    );
    return row;
  },

  /** How many wait, and who of them can't stand in the file and why. */
  async countWaiting(
    listId: string,
    today: BusinessDate,
    columns: readonly OfficeColumn[],
  ): Promise<{ people: number; leftOut: Array<{ reason: LeftOutReason; count: number }> }> {
    const rows: Array<{ reason: LeftOutReason | null; count: number }> = await tx.query(
      `SELECT ${leftOut(columns)} AS reason, count(*)::int AS count ${waiting} GROUP BY 1 ORDER BY 1`,
      [today, listId],
    );
    return countedByReason(rows);
  },

  /** Who waits, by village and name. */
  async *listWaiting(
    listId: string,
    today: BusinessDate,
    columns: readonly OfficeColumn[],
  ): AsyncGenerator<WaitingCandidate> {
    const facts = factsOf(columns);
    const selected = ['c.person_id', 'p.nik_cipher', leftOut(columns), ...facts.map(({ sql }) => sql)];
    const text = `SELECT ${selected.join(', ')} ${waiting} ORDER BY di.code, v.code, p.sort_name, c.person_id`;
    for await (const [personId, nikCipher, reason, ...values] of streamRows(tx, text, [today, listId]))
      yield {
        personId: personId as string,
        nikCipher: nikCipher as Buffer | null,
        leftOut: reason as LeftOutReason | null,
        facts: factsOfRow(facts, values),
      };
  },

  judge: (jobId: string, listId: string): Promise<unknown> => tx.query(judge, [jobId, listId]),

  /** Records the verdicts of all rows that may be, and says so of them. @returns whose they are */
  async record(jobId: string, listId: string, userId: string): Promise<readonly string[]> {
    const persons: Array<{ id: string }> = await tx.query(
      `SELECT r.person_id AS id FROM office_answer_row r WHERE r.job_id = $1 AND r.outcome = 'TO_RECORD'`,
      [jobId],
    );
    await tx.query(
      supersede(
        `SELECT r.person_id FROM office_answer_row r WHERE r.job_id = $2 AND r.outcome = 'TO_RECORD'`,
      ),
      [listId, jobId],
    );
    const written = await rowsWritten(tx, insertSaid(ofAnswer), [listId, userId, jobId]);
    if (persons.length !== written) throw new Error('other verdicts were recorded than the rows say');
    await tx.query(markRecorded, [jobId]);
    return persons.map(({ id }) => id);
  },

  /** Of the named, how many are of the list, and how many are in turn. */
  async countNamed(
    listId: string,
    workerIds: readonly string[],
  ): Promise<{ known: readonly string[]; inTurn: number }> {
    const [row]: [{ known: string[]; inTurn: number }] = await tx.query(
      `SELECT COALESCE(array_agg(c.person_id), '{}') AS known, count(*) FILTER (WHERE ${isInTurn})::int AS "inTurn"
       FROM candidate c ${steps} WHERE c.list_id = $1 AND c.person_id = ANY ($2::uuid[])`,
      [listId, workerIds],
    );
    return row;
  },

  /** Writes what the office says of the named; what it said of them before stands no longer. @returns how many */
  async say(listId: string, rows: readonly PrecheckedRow[], userId: string): Promise<number> {
    const ids = rows.map(({ workerId }) => workerId);
    await tx.query(supersede('SELECT unnest($2::uuid[])'), [listId, ids]);
    return rowsWritten(
      tx,
      insertSaid('unnest($3::uuid[], $4::boolean[], $5::text[]) AS said (person_id, accepted, note)'),
      [listId, userId, ids, rows.map(({ verdict }) => verdict === CONFIRMED), rows.map(({ note }) => note)],
    );
  },

  /** Keeps that a file was written, for how many people; by a file of candidates nobody is enrolled, so that no rows are kept. */
  async keepFile(
    list: PrecheckedList,
    file: {
      readonly id: string;
      readonly officeId: string;
      readonly templateId: string | null;
      readonly fileName: string;
      readonly rows: number;
      readonly leftOut: number;
      readonly madeBy: string;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO office_file (id, list_id, office_id, template_id, file_name, rows, left_out, made_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        file.id,
        list.id,
        file.officeId,
        file.templateId,
        file.fileName,
        file.rows,
        file.leftOut,
        file.madeBy,
        list.regencyId,
        list.districtId,
        list.villageId,
      ],
    );
  },
});
