import type { OperationPolicy } from './grant.js';
import { own } from './grants-of-roles.js';
import { row } from './policy-row.js';

/** Who answers for figures, and who looks after them. */
const figureReaders = {
  PROVINCE_ADMIN: own,
  APPROVER: own,
  FINANCE_OFFICER: own,
  AUDITOR: own,
} as const satisfies OperationPolicy['roles'];

/** The rows of the policy table that read how figures agree with their ledgers. */
export const figureQueries = {
  figureChecks: row('query', figureReaders, 'NONE'),
  figureCheck: row('query', figureReaders, 'NONE'),
} as const satisfies Record<string, OperationPolicy>;
