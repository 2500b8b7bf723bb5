import type { PlantedRegion } from './planted-region.js';

/** Everything of a region that only its own people may see. */
export const secretsOf = (region: PlantedRegion): readonly string[] => [
  region.agreementId,
  region.draftId,
  region.lineId,
  region.payerId,
  region.listId,
  region.checkId,
  region.personRequestId,
  region.changeRequestId,
  region.bankAccountId,
  region.heirId,
  region.budgetLineId,
  region.budgetChangeId,
  region.lookId,
  region.holdId,
  region.decreeId,
  region.waitingDecreeId,
  region.billId,
  region.jobId,
  region.fileId,
  region.operatorId,
  region.operatorAssignmentId,
  ...region.workerIds,
  ...region.membershipIds,
];
