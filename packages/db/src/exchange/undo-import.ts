import { ImportTouch, type TouchedRow } from '@lindung/domain/exchange/undo-import';
import type { EntityManager } from 'typeorm';

import { nameJob } from './apply-staged.js';

/** A saved import, by the job that brought it. */
export interface SavedImport {
  readonly listId: string;
  readonly number: number;
  readonly isUndone: boolean;
  readonly importedAt: Date;
  readonly rows: number;
}

const findSaved = `
  SELECT v.list_id AS "listId", v.number, v.undone_at IS NOT NULL AS "isUndone", v.imported_at AS "importedAt",
         (SELECT count(*)::int FROM staged_candidate s WHERE s.job_id = v.job_id) AS rows
  FROM candidate_list_version v WHERE v.job_id = $1`;

/** What rests on a row since it was saved; who came with the file is asked after everything, others only after what the file gave them. */
const findTouched = `
  WITH written AS (
    SELECT s.line_no, COALESCE(s.person_id, s.row_id) AS person_id, s.row_id, s.person_id IS NULL AS is_new, s.person_version,
           COALESCE((s.change->'before') - 'decile' <> '{}', false) AS is_changed
    FROM staged_candidate s WHERE s.job_id = $1 AND s.outcome IN ('ADDED', 'CHANGED')
  ), again AS MATERIALIZED (
    SELECT DISTINCT t.person_id FROM staged_candidate t JOIN candidate_list_version v ON v.job_id = t.job_id AND v.undone_at IS NULL
    WHERE t.job_id <> $1 AND t.outcome <> 'REFUSED' AND t.person_id IS NOT NULL
  ), judged AS (
    SELECT w.line_no, CASE
      WHEN p.id IS NULL OR (w.is_new AND p.restricted_on IS NOT NULL)
        OR p.version <> CASE WHEN w.is_new THEN 1 WHEN w.is_changed THEN w.person_version + 1 ELSE p.version END
        THEN '${ImportTouch.EDITED}'
      WHEN EXISTS (SELECT FROM enrolment e JOIN decree d ON d.id = e.decree_id WHERE e.person_id = w.person_id
          AND (w.is_new OR (d.list_id = $2 AND d.proposed_at > $3)))
        OR EXISTS (SELECT FROM waiting_place y WHERE y.person_id = w.person_id
          AND (w.is_new OR (y.list_id = $2 AND y.entered_on >= $3::date))) THEN '${ImportTouch.PROPOSED}'
      WHEN EXISTS (SELECT FROM candidate_check k WHERE k.person_id = w.person_id
          AND (w.is_new OR (k.list_id = $2 AND k.judged_at > $3))) THEN '${ImportTouch.CHECKED}'
      WHEN w.is_new AND (again.person_id IS NOT NULL OR EXISTS (SELECT FROM candidate c WHERE c.person_id = w.person_id AND c.list_id <> $2)
          OR EXISTS (SELECT FROM decile_observation o WHERE o.person_id = w.person_id AND o.id <> w.row_id))
        THEN '${ImportTouch.LISTED}'
      WHEN w.is_new AND (EXISTS (SELECT FROM population_status z WHERE z.person_id = w.person_id)
          OR EXISTS (SELECT FROM person_heir h WHERE h.person_id = w.person_id) OR has_bank_account(w.person_id)) THEN '${ImportTouch.EDITED}'
      WHEN w.is_new AND EXISTS (SELECT FROM person_request q WHERE q.person_id = w.person_id) THEN '${ImportTouch.ASKED_FOR}'
      END AS touch
    FROM written w LEFT JOIN person p ON p.id = w.person_id LEFT JOIN again ON again.person_id = w.person_id
  )
  SELECT line_no AS "lineNo", touch FROM judged WHERE touch IS NOT NULL ORDER BY line_no`;

const markJob = `UPDATE job SET result = result || jsonb_build_object('undoneAt', $2::text) WHERE id = $1`;

/** What taking an import back has written. */
export interface UndoneImport {
  readonly persons: number;
  readonly candidates: number;
  readonly observations: number;
  readonly restored: number;
}

export const importUndoing = (tx: EntityManager) => ({
  /** The saved import; undefined while the job has saved nothing. */
  async find(jobId: string): Promise<SavedImport | undefined> {
    const [saved]: SavedImport[] = await tx.query(findSaved, [jobId]);
    return saved;
  },

  touched(jobId: string, { listId, importedAt }: SavedImport): Promise<readonly TouchedRow[]> {
    return tx.query(findTouched, [jobId, listId, importedAt]);
  },

  /** Takes all of it back. */
  async undo(
    jobId: string,
    { listId, number }: SavedImport,
    { now, today }: { now: Date; today: string },
  ): Promise<UndoneImport> {
    await tx.query(nameJob, [jobId, today]);
    const [undone]: UndoneImport[] = await tx.query(`SELECT * FROM undo_staged_import($1, $2, $3)`, [
      jobId,
      listId,
      number,
    ]);
    if (!undone) throw new Error('an import was taken back without a count');
    await tx.query(markJob, [jobId, now.toISOString()]);
    return undone;
  },
});
