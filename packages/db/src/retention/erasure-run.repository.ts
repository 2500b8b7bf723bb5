import type { EntityManager } from 'typeorm';

import { type ErasureRunRow, erasureRunTable } from './erasure-run.table.js';

type ProposedRun = Pick<ErasureRunRow, 'id' | 'dueOn' | 'items' | 'reason' | 'proposedByUserId'>;
type Decision = Pick<
  ErasureRunRow,
  'status' | 'decidedByUserId' | 'decidedAt' | 'decidedOn' | 'decisionReason'
>;

/** Runs and their lists, inside one transaction. */
export const erasureRunRepository = (tx: EntityManager) => {
  const runs = tx.getRepository(erasureRunTable);
  return {
    find: (id: string): Promise<ErasureRunRow | null> => runs.findOneBy({ id }),

    /** Keeps a run with the list of who is due on its day. @returns how many are on it */
    async propose(run: ProposedRun): Promise<number> {
      await runs.insert(run);
      const [counted]: Array<{ items: number }> = await tx.query(
        `WITH listed AS (
           INSERT INTO erasure_item (run_id, kind, person_id, rule_id, due_on, regency_id, district_id, village_id)
           SELECT $1, d.kind, d.person_id, d.rule_id, d.due_on, d.regency_id, d.district_id, d.village_id
           FROM due_for_erasure($2::date) d RETURNING id)
         SELECT count(*)::int AS items FROM listed`,
        [run.id, run.dueOn],
      );
      return counted?.items ?? 0;
    },

    /** Decides a run; one that is carried out erases in the same statement. */
    async decide(id: string, decision: Decision): Promise<void> {
      await runs.update({ id }, decision);
    },

    /** The persons whose data a run took away, whole or in part. */
    async listErased(id: string): Promise<readonly string[]> {
      const rows: Array<{ personId: string }> = await tx.query(
        `SELECT DISTINCT person_id AS "personId" FROM erasure_item WHERE run_id = $1 AND outcome = 'ERASED'`,
        [id],
      );
      return rows.map(({ personId }) => personId);
    },
  };
};
