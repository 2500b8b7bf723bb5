import type { DistrictPart, FileMinutes, JudgedRow } from '@lindung/domain/enrolment/candidate-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { rowsWritten } from '../exchange/connection-of.js';
import { verdictOf, waitsForVillage } from './check-sql.js';

/** A village's check of a list, as a step needs it. */
export interface FoundCheck {
  readonly id: string;
  readonly listId: string;
  readonly isFiled: boolean;
  readonly regencyId: number;
  readonly districtId: number;
  readonly villageId: number;
}

const findText = `SELECT id, list_id AS "listId", filed_at IS NOT NULL AS "isFiled", regency_id AS "regencyId", district_id AS "districtId",
  village_id AS "villageId" FROM village_check WHERE id = $1`;

/** A region has fewer villages than this many; each of those that get a check takes one of the ids. */
const MOST_VILLAGES = 500;

const openText = `
  INSERT INTO village_check (id, list_id, round, regency_id, district_id, village_id)
  SELECT new.id, $1, 1 + COALESCE((SELECT max(v.round) FROM village_check v WHERE v.list_id = $1 AND v.village_id = due.village_id), 0),
         due.regency_id, due.district_id, due.village_id
  FROM (SELECT d.*, row_number() OVER (ORDER BY d.village_id) AS no FROM (
      SELECT DISTINCT c.regency_id, c.district_id, c.village_id FROM candidate c ${verdictOf('VILLAGE', 'village')} ${verdictOf('DISTRICT', 'district')}
      WHERE c.list_id = $1 AND c.village_id IS NOT NULL AND ${waitsForVillage}) d
    WHERE NOT EXISTS (SELECT FROM village_check v WHERE v.list_id = $1 AND v.village_id = d.village_id AND v.filed_at IS NULL)) due
  JOIN unnest($2::uuid[]) WITH ORDINALITY AS new (id, no) USING (no)`;

/** Candidates of a check's village who live there still, as `c`; parameters: the list and the village. */
const ofVillage = `candidate c
  JOIN LATERAL (SELECT FROM person p WHERE p.id = c.person_id AND p.village_id = c.village_id AND p.erased_on IS NULL OFFSET 0) lives ON true`;

/** Who waits for a village and is not judged in the check, $3: also whom the district sent back, or an earlier check doubted. */
const unjudged = `FROM ${ofVillage} ${verdictOf('VILLAGE', 'village', 'k.verdict, k.check_id')} ${verdictOf('DISTRICT', 'district')}
  WHERE c.list_id = $1 AND c.village_id = $2 AND ${waitsForVillage} AND village.check_id IS DISTINCT FROM $3::uuid`;

/** Of a part of a district, who waits for it: judged and in filed minutes, and neither doubted nor looked at since. */
const waitingForDistrict = `FROM candidate c ${verdictOf('VILLAGE', 'village', 'k.verdict, k.judged_by, k.check_id')} ${verdictOf('DISTRICT', 'district')}
  WHERE c.list_id = $1 AND ($2::int IS NULL OR c.village_id = $2::int) AND ($3::text IS NULL OR village.verdict = $3::text)
    AND village.verdict IN ('CONFIRMED', 'REJECTED') AND district.verdict IS NULL
    AND EXISTS (SELECT FROM village_check v WHERE v.id = village.check_id AND v.filed_at IS NOT NULL)`;
const partValues = ({ listId, villageId, villageVerdict }: DistrictPart) => [
  listId,
  villageId,
  villageVerdict,
];

const insertInto = (step: 'VILLAGE' | 'DISTRICT', values: string, who: string) => `
  INSERT INTO candidate_check (list_id, person_id, step, turn, verdict, reason, note, check_id, judged_by, made_by, regency_id, district_id, village_id)
  SELECT c.list_id, c.person_id, '${step}', 1 + turns_of(c.list_id, c.person_id, '${step}'), ${values}, c.regency_id, c.district_id, c.village_id ${who}`;

/** The last verdicts of some people of a list by some steps stand no longer. */
const supersede = `UPDATE candidate_check k SET is_current = false
  WHERE k.list_id = $1 AND k.person_id = ANY ($2::uuid[]) AND k.step = ANY ($3::text[]) AND k.is_current`;

/** What is said of candidates, set-based, inside one transaction. */
export const candidateCheckRepository = (tx: EntityManager) => ({
  async find(id: string, lock: 'FOR SHARE' | 'FOR UPDATE' | '' = ''): Promise<FoundCheck | undefined> {
    const [check]: FoundCheck[] = await tx.query(`${findText} ${lock}`, [id]);
    return check;
  },

  /** Whether any village within reach checks a list; and whether a named one does. */
  async knows(listId: string, villageId: number | null): Promise<{ list: boolean; village: boolean }> {
    const [row]: [{ list: boolean; village: boolean }] = await tx.query(
      `SELECT EXISTS (SELECT FROM village_check v WHERE v.list_id = $1) AS list,
              $2::int IS NULL OR EXISTS (SELECT FROM village_check v WHERE v.list_id = $1 AND v.village_id = $2::int) AS village`,
      [listId, villageId],
    );
    return row;
  },

  /** Opens a check in each village of a list that has somebody to judge and none open. @returns how many */
  openChecks(listId: string): Promise<number> {
    return rowsWritten(tx, openText, [listId, Array.from({ length: MOST_VILLAGES }, () => uuidv7())]);
  },

  /** How many wait for a check who are not judged in it yet. */
  async countUnjudged({ id, listId, villageId }: FoundCheck): Promise<number> {
    const [row]: [{ count: number }] = await tx.query(`SELECT count(*)::int AS count ${unjudged}`, [
      listId,
      villageId,
      id,
    ]);
    return row.count;
  },

  /** Confirms everybody who waits for a check and is not judged in it yet; what was said of them before stands no longer. @returns how many */
  async confirmUnjudged({ id, listId, villageId }: FoundCheck, userId: string): Promise<number> {
    await tx.query(
      `UPDATE candidate_check k SET is_current = false
       WHERE k.list_id = $1 AND k.person_id = ANY (ARRAY(SELECT c.person_id ${unjudged})) AND k.step IN ('VILLAGE', 'DISTRICT') AND k.is_current`,
      [listId, villageId, id],
    );
    return rowsWritten(
      tx,
      insertInto('VILLAGE', `'CONFIRMED', NULL, NULL, $3::uuid, $4::uuid, NULL`, unjudged),
      [listId, villageId, id, userId],
    );
  },

  /** Of the named, how many the village may judge in the check: of its people who wait for it, or were judged in this very one. */
  async countJudgeable(
    { id, listId, villageId }: FoundCheck,
    workerIds: readonly string[],
  ): Promise<{ known: readonly string[]; open: number }> {
    const [row]: [{ known: string[]; open: number }] = await tx.query(
      `SELECT COALESCE(array_agg(c.person_id), '{}') AS known, count(*) FILTER (WHERE ${waitsForVillage} OR village.check_id = $3)::int AS open
       FROM ${ofVillage} ${verdictOf('VILLAGE', 'village', 'k.verdict, k.check_id')} ${verdictOf('DISTRICT', 'district')}
       WHERE c.list_id = $1 AND c.village_id = $2 AND c.person_id = ANY ($4::uuid[])`,
      [listId, villageId, id, workerIds],
    );
    return row;
  },

  /** Writes what a village says of the named; what was said of them before, by village and district, stands no longer. @returns how many */
  async judge({ id, listId }: FoundCheck, rows: readonly JudgedRow[], userId: string): Promise<number> {
    const ids = rows.map(({ workerId }) => workerId);
    await tx.query(supersede, [listId, ids, ['VILLAGE', 'DISTRICT']]);
    return rowsWritten(
      tx,
      insertInto(
        'VILLAGE',
        `said.verdict, said.reason, said.note, $2::uuid, $3::uuid, NULL`,
        `FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) AS said (person_id, verdict, reason, note)
         JOIN candidate c ON c.list_id = $1 AND c.person_id = said.person_id`,
      ),
      [
        listId,
        id,
        userId,
        ids,
        rows.map(({ verdict }) => verdict),
        rows.map(({ reason }) => reason),
        rows.map(({ note }) => note),
      ],
    );
  },

  /** Who of a part waits for the district; `own`: whom its own user has judged for the village, and so may not look at. */
  async countWaiting(part: DistrictPart, userId: string): Promise<{ waiting: number; own: number }> {
    const [row]: [{ waiting: number; own: number }] = await tx.query(
      `SELECT count(*) FILTER (WHERE village.judged_by <> $4::uuid)::int AS waiting, count(*) FILTER (WHERE village.judged_by = $4::uuid)::int AS own
       ${waitingForDistrict}`,
      [...partValues(part), userId],
    );
    return row;
  },

  /** Lets what the villages said of a part stand, but for whom the user has judged. @returns how many */
  confirmWaiting(part: DistrictPart, userId: string): Promise<number> {
    return rowsWritten(
      tx,
      insertInto(
        'DISTRICT',
        `'CONFIRMED', NULL, NULL, NULL, $4::uuid, village.judged_by`,
        `${waitingForDistrict} AND village.judged_by <> $4::uuid`,
      ),
      [...partValues(part), userId],
    );
  },

  /**
   * Of the named, how many the district sees, how many of them stand in filed minutes, and how many its own user has judged for the
   * village; `settled`: who can be confirmed, since the village is sure and nobody has looked yet.
   */
  async countNamed(
    listId: string,
    workerIds: readonly string[],
    userId: string,
  ): Promise<{ known: readonly string[]; judged: number; own: number; settled: number }> {
    const [row]: [{ known: string[]; judged: number; own: number; settled: number }] = await tx.query(
      `SELECT COALESCE(array_agg(c.person_id), '{}') AS known, count(*) FILTER (WHERE filed.id IS NOT NULL)::int AS judged,
              count(*) FILTER (WHERE village.judged_by = $3::uuid)::int AS own,
              count(*) FILTER (WHERE filed.id IS NOT NULL AND village.verdict <> 'DOUBTFUL' AND district.verdict IS NULL)::int AS settled
       FROM candidate c ${verdictOf('VILLAGE', 'village', 'k.verdict, k.judged_by, k.check_id')} ${verdictOf('DISTRICT', 'district')}
       LEFT JOIN LATERAL (SELECT v.id FROM village_check v WHERE v.id = village.check_id AND v.filed_at IS NOT NULL OFFSET 0) filed ON true
       WHERE c.list_id = $1 AND c.person_id = ANY ($2::uuid[])`,
      [listId, workerIds, userId],
    );
    return row;
  },

  /** Writes what the district says of the named: with a note they are sent back, without one what the village said stands. @returns how many */
  async look(
    listId: string,
    rows: ReadonlyArray<{ readonly workerId: string; readonly note: string | null }>,
    userId: string,
  ): Promise<number> {
    const ids = rows.map(({ workerId }) => workerId);
    await tx.query(supersede, [listId, ids, ['DISTRICT']]);
    return rowsWritten(
      tx,
      insertInto(
        'DISTRICT',
        `CASE WHEN said.note IS NULL THEN 'CONFIRMED' ELSE 'RETURNED' END, NULL, said.note, NULL, $2::uuid, village.judged_by`,
        `FROM unnest($3::uuid[], $4::text[]) AS said (person_id, note) JOIN candidate c ON c.list_id = $1 AND c.person_id = said.person_id
         ${verdictOf('VILLAGE', 'village', 'k.judged_by')}`,
      ),
      [listId, userId, ids, rows.map(({ note }) => note)],
    );
  },

  /** How many were judged in a check. */
  async countOfCheck(id: string): Promise<number> {
    const [row]: [{ count: number }] = await tx.query(
      `SELECT count(*)::int AS count FROM candidate_check k WHERE k.check_id = $1 AND k.is_current`,
      [id],
    );
    return row.count;
  },

  async file({ id, number, heldOn, chair, present }: FileMinutes, userId: string): Promise<void> {
    await tx.query(
      `UPDATE village_check SET number = $2, held_on = $3, chair = $4, present = $5, filed_at = now(), filed_by = $6 WHERE id = $1`,
      [id, number, heldOn, chair, present, userId],
    );
  },
});
