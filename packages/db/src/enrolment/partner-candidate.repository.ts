import type { RowIssue } from '@lindung/domain/enrolment/row-issue';
import type { ImportCounts, ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import type { EntityManager } from 'typeorm';

import type { ImportTarget } from '../exchange/import-target.js';
import { jobTable } from '../exchange/job.table.js';

/** Somebody whom an application has added under one of its references; `row`: a fingerprint of what it sent. */
export interface KnownReference {
  readonly reference: string;
  readonly personId: string;
  readonly row: Buffer;
}

/** What became of a row that was judged; `personId` of who is taken. */
export interface JudgedPartnerRow {
  readonly lineNo: number;
  readonly outcome: ImportRowOutcome;
  readonly personId: string;
  readonly issues: readonly RowIssue[];
}

const findKnown = `
  SELECT partner_reference AS reference, person_id AS "personId", partner_row AS row FROM candidate
  WHERE list_id = $1 AND partner_id = $2 AND partner_reference = ANY ($3::text[])`;

/** An application changes nobody who is registered: of a row that means such a person only the place on the list is taken. */
const keepRegistered = `
  UPDATE staged_candidate s SET change = NULL, decile = NULL, person_village_id = p.village_id, person_district_id = p.district_id,
    outcome = CASE s.outcome WHEN 'CHANGED' THEN 'UNCHANGED' ELSE s.outcome END
  FROM person p WHERE s.job_id = $1 AND s.outcome <> 'REFUSED' AND p.id = s.person_id`;

const listJudged = `
  SELECT line_no AS "lineNo", outcome, COALESCE(person_id, row_id) AS "personId", issues FROM staged_candidate
  WHERE job_id = $1 ORDER BY line_no`;

/** What partners' applications put onto lists, set-based, inside one transaction. */
export const partnerCandidateRepository = (tx: EntityManager) => ({
  /** Of the references those that the application has used on the list. */
  findKnown(listId: string, partnerId: string, references: readonly string[]): Promise<KnownReference[]> {
    return tx.query(findKnown, [listId, partnerId, references]);
  },

  async keepRegistered(jobId: string): Promise<void> {
    await tx.query(keepRegistered, [jobId]);
  },

  listJudged(jobId: string): Promise<JudgedPartnerRow[]> {
    return tx.query(listJudged, [jobId]);
  },

  /** Keeps a call of so many lines as the import that it is, done within its request. */
  async keepAsImport(
    { jobId, listId, regencyId, districtId, villageId }: ImportTarget,
    { partnerId, name, lines, at }: { partnerId: string; name: string; lines: number; at: Date },
  ): Promise<void> {
    await tx.getRepository(jobTable).insert({
      id: jobId,
      kind: 'CANDIDATE_IMPORT',
      state: 'SUCCEEDED',
      params: { listId, fileName: name },
      done: lines,
      total: lines,
      attempts: 1,
      result: {},
      userId: partnerId,
      assignmentId: null,
      startedAt: at,
      finishedAt: at,
      regencyId,
      districtId,
      villageId,
    });
  },

  async keepCounts(jobId: string, counts: ImportCounts): Promise<void> {
    await tx.query(`UPDATE job SET result = $2::jsonb WHERE id = $1`, [jobId, JSON.stringify(counts)]);
  },
});
