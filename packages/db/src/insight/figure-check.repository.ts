import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { SEAT_FIGURE_FAULTS } from '../agreement/seat-figures.js';
import { BUDGET_FAULTS } from '../budget/budget-faults.js';

/** So many faults of a regency are named; all are counted. */
const MOST_NAMED = 100;

const found = `
  SELECT g.regency_id, s.figure, s."lineId" AS line_id, NULL::uuid AS budget_line_id, s.place AS place_id,
    s.kept::text, s.ledger::text AS computed
  FROM (${SEAT_FIGURE_FAULTS}) s JOIN agreement_line g ON g.id = s."lineId"
  UNION ALL
  SELECT b.regency_id, 'BUDGET_' || f.account, NULL, f."budgetLineId", NULL, f.kept, f.computed
  FROM (${BUDGET_FAULTS}) f JOIN budget_line b ON b.id = f."budgetLineId"`;

export const figureCheckRepository = (tx: EntityManager) => ({
  /** The regencies with agreements or budgets whose figures were not compared on a day. */
  async listUnchecked(onDay: BusinessDate): Promise<readonly number[]> {
    const rows: Array<{ id: number }> = await tx.query(
      `SELECT r.regency_id AS id FROM (SELECT regency_id FROM agreement_line UNION SELECT regency_id FROM budget_line) r
       WHERE NOT EXISTS (SELECT FROM figure_check c WHERE c.regency_id = r.regency_id AND c.on_day = $1) ORDER BY 1`,
      [onDay],
    );
    return rows.map(({ id }) => id);
  },

  /** Compares the figures of these regencies with their ledgers, as of one instant, and keeps what was found; once a day for each. */
  async check(regencyIds: readonly number[], onDay: BusinessDate): Promise<void> {
    await tx.query(
      `WITH found AS MATERIALIZED (${found}),
       named AS (
         SELECT f.*, row_number() OVER (PARTITION BY f.regency_id ORDER BY f.line_id, f.budget_line_id, f.place_id, f.figure) AS position
         FROM found f)
       INSERT INTO figure_check (id, on_day, fault_count, faults, regency_id)
       SELECT n.id, $3, (SELECT count(*) FROM named f WHERE f.regency_id = n.regency_id),
         (SELECT COALESCE(jsonb_agg(to_jsonb(f) - 'regency_id' ORDER BY f.position), '[]') FROM named f
          WHERE f.regency_id = n.regency_id AND f.position <= ${MOST_NAMED}), n.regency_id
       FROM unnest($1::uuid[], $2::int[]) AS n (id, regency_id)
       ON CONFLICT DO NOTHING`,
      [regencyIds.map(() => uuidv7()), regencyIds, onDay],
    );
  },
});
