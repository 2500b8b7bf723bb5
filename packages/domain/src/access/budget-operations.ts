import type { OperationPolicy } from './grant.js';
import { dataRoles, own } from './grants-of-roles.js';
import { row } from './policy-row.js';

/** Who sees what is budgeted and what has become of it: every officer, a district and a village of their own. */
const budgetReaders = {
  ...dataRoles,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  VILLAGE_HEAD: own,
} as const satisfies OperationPolicy['roles'];

/** Who opens lines and proposes what changes them. */
const budgetProposers = {
  FINANCE_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who puts that in force: who signs for the government. */
const budgetDeciders = { APPROVER: own, VILLAGE_HEAD: own } as const satisfies OperationPolicy['roles'];

/** Who evaluates what villages propose: the regent, who may leave it to the district head (Permendagri 20/2018). */
const allocationEvaluators = {
  DISTRICT_OFFICER: own,
  APPROVER: own,
} as const satisfies OperationPolicy['roles'];

/** Who writes to district heads for the regency. */
const letterWriters = {
  PROGRAMME_OFFICER: own,
  FINANCE_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** The rows of the policy table that read budgets. */
export const budgetQueries = {
  budgetLines: row('query', budgetReaders, 'NONE'),
  budgetLine: row('query', budgetReaders, 'NONE'),
  budgetChanges: row('query', budgetReaders, 'NONE'),
  budgetMovements: row('query', budgetReaders, 'NONE'),
  allocations: row('query', budgetReaders, 'NONE'),
  allocation: row('query', budgetReaders, 'NONE'),
  allocationTotals: row('query', budgetReaders, 'NONE'),
  villagesWithoutBudget: row('query', budgetReaders, 'NONE'),
} as const satisfies Record<string, OperationPolicy>;

/** The rows of the policy table that change them. */
export const budgetMutations = {
  createBudgetLine: row('mutation', budgetProposers, 'OBJECT'),
  proposeBudgetChange: row('mutation', budgetProposers, 'OBJECT'),
  withdrawBudgetChange: row('mutation', budgetProposers, 'OBJECT'),
  confirmBudgetChange: row('mutation', budgetDeciders, 'OBJECT'),
  declineBudgetChange: row('mutation', budgetDeciders, 'OBJECT'),
  fundAgreementLine: row('mutation', { FINANCE_OFFICER: own }, 'OBJECT'),
  planAllocations: row('mutation', budgetProposers, 'OBJECT'),
  reviseAllocation: row('mutation', budgetProposers, 'OBJECT'),
  proposeAllocations: row('mutation', budgetProposers, 'OBJECT'),
  evaluateAllocations: row('mutation', allocationEvaluators, 'OBJECT'),
  enactAllocations: row('mutation', budgetProposers, 'OBJECT'),
  confirmAllocations: row('mutation', budgetDeciders, 'OBJECT'),
  reportAllocations: row('mutation', budgetProposers, 'OBJECT'),
  recordTranches: row('mutation', budgetProposers, 'OBJECT'),
  startVillageLetter: row('mutation', letterWriters, 'OBJECT'),
} as const satisfies Record<string, OperationPolicy>;
