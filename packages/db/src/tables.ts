import type { EntitySchema } from 'typeorm';

import { apiClientTable } from './access/api-client.table.js';
import { apiKeyTable } from './access/api-key.table.js';
import { assignmentTable } from './access/assignment.table.js';
import { idempotencyTable } from './access/idempotency.table.js';
import { oneTimeCodeTable } from './access/one-time-code.table.js';
import { sessionTable } from './access/session.table.js';
import { userTable } from './access/user.table.js';
import { agreementLineTable } from './agreement/agreement-line.table.js';
import { agreementOrderTable } from './agreement/agreement-order.table.js';
import { agreementStageTable } from './agreement/agreement-stage.table.js';
import { agreementPartyTable } from './agreement/agreement-party.table.js';
import { agreementWitnessTable } from './agreement/agreement-witness.table.js';
import { agreementTable } from './agreement/agreement.table.js';
import { lineChangeStageTable, lineChangeTable } from './agreement/line-change.table.js';
import { payerNumberTable } from './agreement/payer-number.table.js';
import { payerTable } from './agreement/payer.table.js';
import { quotaEntryTable } from './agreement/quota-entry.table.js';
import { quotaShareMoveTable, quotaShareTable } from './agreement/quota-share.table.js';
import {
  allocationActTable,
  allocationLineTable,
  allocationTable,
  allocationTrancheTable,
} from './budget/allocation.table.js';
import { budgetChangeTable, budgetMovementTable } from './budget/budget-change.table.js';
import { budgetBalanceTable, budgetFundingTable, budgetLineTable } from './budget/budget-line.table.js';
import { billTable } from './contribution/bill.table.js';
import { paymentStepTable } from './contribution/payment-step.table.js';
import { pricedCellTable } from './contribution/priced-cell.table.js';
import { candidateListVersionTable } from './enrolment/candidate-list-version.table.js';
import { candidateListTable } from './enrolment/candidate-list.table.js';
import { confirmationTable } from './enrolment/confirmation.table.js';
import { decreeTable } from './enrolment/decree.table.js';
import { enrolmentEventTable } from './enrolment/enrolment-event.table.js';
import { enrolmentTransitionTable } from './enrolment/enrolment-transition.table.js';
import { enrolmentTable } from './enrolment/enrolment.table.js';
import { memberExitTable } from './enrolment/member-exit.table.js';
import { workerMergeTable } from './worker/worker-merge.table.js';
import { duplicatePairTable } from './worker/duplicate-pair.table.js';
import { waitingPlaceTable } from './enrolment/waiting-place.table.js';
import { fileTable } from './exchange/file.table.js';
import { importMappingTable } from './exchange/import-mapping.table.js';
import { jobTable } from './exchange/job.table.js';
import { figureCheckTable } from './insight/figure-check.table.js';
import { potentialDeclarationTable } from './insight/potential-declaration.table.js';
import { officeAreaTable } from './office/office-area.table.js';
import { officeHandoverTable } from './office/office-handover.table.js';
import { officeVersionTable } from './office/office-version.table.js';
import { officeTable } from './office/office.table.js';
import { erasureRunTable } from './retention/erasure-run.table.js';
import { legalHoldTable } from './retention/legal-hold.table.js';
import { lawRuleTable } from './programme/law-rule.table.js';
import { retentionRuleTable } from './retention/retention-rule.table.js';
import { regionChangeTable } from './territory/region-change.table.js';
import { regionVersionTable } from './territory/region-version.table.js';
import { regionTable } from './territory/region.table.js';
import { decileObservationTable } from './worker/decile-observation.table.js';
import { changeRequestTable } from './worker/change-request.table.js';
import { personRequestTable } from './worker/person-request.table.js';
import { identityMatchTable } from './worker/identity-match.table.js';
import { bankAccountTable } from './worker/bank-account.table.js';
import { heirTable } from './worker/heir.table.js';
import { populationStatusTable } from './worker/population-status.table.js';
import { personTable } from './worker/person.table.js';

/** Every table whose rows a use case writes one at a time; what is written in bulk alone is SQL without an entity. */
export const tables: EntitySchema[] = [
  regionTable,
  regionVersionTable,
  regionChangeTable,
  officeTable,
  officeHandoverTable,
  officeVersionTable,
  officeAreaTable,
  userTable,
  oneTimeCodeTable,
  sessionTable,
  assignmentTable,
  apiClientTable,
  apiKeyTable,
  idempotencyTable,
  payerTable,
  payerNumberTable,
  agreementTable,
  agreementPartyTable,
  agreementWitnessTable,
  agreementLineTable,
  agreementOrderTable,
  agreementStageTable,
  lineChangeTable,
  lineChangeStageTable,
  quotaEntryTable,
  quotaShareTable,
  quotaShareMoveTable,
  fileTable,
  jobTable,
  importMappingTable,
  personTable,
  personRequestTable,
  changeRequestTable,
  populationStatusTable,
  bankAccountTable,
  heirTable,
  identityMatchTable,
  lawRuleTable,
  retentionRuleTable,
  legalHoldTable,
  erasureRunTable,
  decileObservationTable,
  candidateListTable,
  candidateListVersionTable,
  decreeTable,
  confirmationTable,
  enrolmentTransitionTable,
  enrolmentTable,
  memberExitTable,
  waitingPlaceTable,
  duplicatePairTable,
  workerMergeTable,
  enrolmentEventTable,
  pricedCellTable,
  billTable,
  budgetLineTable,
  budgetBalanceTable,
  budgetFundingTable,
  budgetChangeTable,
  paymentStepTable,
  budgetMovementTable,
  figureCheckTable,
  allocationTable,
  allocationLineTable,
  allocationActTable,
  allocationTrancheTable,
  potentialDeclarationTable,
];
