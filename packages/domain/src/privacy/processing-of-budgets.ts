import type { budgetMutations, budgetQueries } from '../access/budget-operations.js';
import { PersonalDatum } from './personal-datum.js';
import { ProcessingActivity } from './processing-activity.js';

const ofOfficials = {
  activity: ProcessingActivity.CONTRIBUTION,
  data: [PersonalDatum.OFFICIAL],
} as const;

/** What operations on budgets do with personal data: who proposed, decided and moved is told; lines are of nobody. */
export const PROCESSING_OF_BUDGETS = {
  budgetLines: null,
  budgetLine: null,
  budgetChanges: ofOfficials,
  budgetMovements: ofOfficials,
  createBudgetLine: ofOfficials,
  proposeBudgetChange: ofOfficials,
  withdrawBudgetChange: ofOfficials,
  confirmBudgetChange: ofOfficials,
  declineBudgetChange: ofOfficials,
  fundAgreementLine: ofOfficials,
  allocations: ofOfficials,
  allocation: ofOfficials,
  allocationTotals: null,
  villagesWithoutBudget: null,
  planAllocations: ofOfficials,
  reviseAllocation: ofOfficials,
  proposeAllocations: ofOfficials,
  evaluateAllocations: ofOfficials,
  enactAllocations: ofOfficials,
  confirmAllocations: ofOfficials,
  reportAllocations: ofOfficials,
  recordTranches: ofOfficials,
  startVillageLetter: ofOfficials,
} as const satisfies Record<keyof typeof budgetQueries | keyof typeof budgetMutations, object | null>;
