import type { ActingAs } from '../acting.js';
import type { Database } from '../database.js';

/** A state of a budget line whose figure is not that of its movements, or not that of the members and bills behind it; in rupiah. */
export interface BudgetFault {
  readonly budgetLineId: string;
  readonly account: string;
  readonly kept: string;
  readonly computed: string;
}

/** Each state of a budget line of the area that is not what its ledger, or what members and bills, add up to. */
export const BUDGET_FAULTS = `SELECT budget_line_id AS "budgetLineId", state AS account, kept::text, computed::text FROM budget_faults()`;

/** Compares what budget lines of the area are said to hold with their ledger, and with what members owe and bills say. */
export async function findBudgetFaults(
  database: Database,
  acting: ActingAs,
): Promise<readonly BudgetFault[]> {
  const [faults] = await database.read<[BudgetFault[]]>(acting, [{ text: BUDGET_FAULTS }]);
  return faults;
}
