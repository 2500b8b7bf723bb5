import type { OperationPolicy } from './grant.js';
import {
  approver,
  dataProtectionOfficer,
  duplicateDeciders,
  duplicateReaders,
  editors,
  erasureDeciders,
  identityKeepers,
  identityReaders,
  nikClaimReaders,
  nikSettlers,
  own,
  personTimelineRoles,
  programmeOfficer,
  receivers,
  registrars,
  requestReaders,
  statusKeepers,
  withoutContact,
  workerRoles,
} from './grants-of-roles.js';
import { during, row } from './policy-row.js';

/** Who notes the heirs of a person: the regency, and the village that knows the family. */
const heirKeepers = {
  PROGRAMME_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who proposes a change of a person with its paper, where the person is known; the regency accepts what another has proposed. */
export const changeProposers = {
  PROGRAMME_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];
/** Who decides on it, as a second person: where a regency has one programme officer alone, whoever approves there can. */
const changeDeciders = {
  PROGRAMME_OFFICER: own,
  APPROVER: own,
} as const satisfies OperationPolicy['roles'];
/** Who sees the paper of a proposal, which shows the person whole: those who propose and decide. */
export const proofReaders = {
  ...changeProposers,
  ...changeDeciders,
} as const satisfies OperationPolicy['roles'];
/** Who sees what is proposed of whom, each under the mask of the record. */
const changeReaders = {
  ...proofReaders,
  PROVINCE_ADMIN: withoutContact,
  AUDITOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who proposes to which bank account benefits are paid, and who puts that in force: two officials of the regency. */
export const accountProposers = { PROGRAMME_OFFICER: own } as const satisfies OperationPolicy['roles'];
/** Who knows of it: those two, and the branch office that pays. */
export const accountReaders = {
  ...accountProposers,
  APPROVER: own,
  BRANCH_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** The rows of the policy table that read persons of the registry and what is asked about them. */
export const workerQueries = {
  workers: during('WIDER', row('query', workerRoles, 'LIST')),
  worker: during('WIDER', row('query', workerRoles, 'OBJECT')),
  personTimeline: row('query', personTimelineRoles, 'LIST'),
  identityMatches: row('query', identityReaders, 'LIST'),
  nikClaims: row('query', nikClaimReaders, 'LIST'),
  nikClaim: row('query', nikClaimReaders, 'OBJECT'),
  duplicatePairs: row('query', duplicateReaders, 'LIST'),
  duplicatePair: row('query', duplicateReaders, 'OBJECT'),
  workerMergePreview: row('query', nikSettlers, 'NONE'),
  nikTallies: row('query', { ...erasureDeciders, ...dataProtectionOfficer }, 'NONE'),
  personRequests: row('query', requestReaders, 'LIST'),
  personRequest: row('query', requestReaders, 'OBJECT'),
  changeRequests: row('query', changeReaders, 'LIST'),
  changeRequest: row('query', changeReaders, 'OBJECT'),
  bankAccounts: row('query', accountReaders, 'LIST'),
  bankAccount: row('query', accountReaders, 'OBJECT'),
  personRequestClock: row('query', requestReaders, 'NONE'),
} as const satisfies Record<string, OperationPolicy>;

/** Those that change them. */
export const workerMutations = {
  createWorker: row('mutation', registrars, 'OBJECT'),
  updateWorker: row('mutation', editors, 'OBJECT'),
  askIdentityAgain: row('mutation', identityKeepers, 'OBJECT'),
  proposeIdentityMatch: row('mutation', identityKeepers, 'OBJECT'),
  decideIdentityMatch: row('mutation', programmeOfficer, 'OBJECT'),
  recordPopulationStatus: row('mutation', statusKeepers, 'OBJECT'),
  recordHeir: row('mutation', heirKeepers, 'OBJECT'),
  updateHeir: row('mutation', heirKeepers, 'OBJECT'),
  removeHeir: row('mutation', heirKeepers, 'OBJECT'),
  revealHeir: row('mutation', { PROGRAMME_OFFICER: own, APPROVER: own, BRANCH_OFFICER: own }, 'OBJECT'),
  settleNik: row('mutation', nikSettlers, 'OBJECT'),
  startDuplicateSearch: row('mutation', { PROVINCE_ADMIN: own }, 'OBJECT'),
  markDistinct: row('mutation', duplicateDeciders, 'OBJECT'),
  mergeWorkers: row('mutation', nikSettlers, 'OBJECT'),
  undoWorkerMerge: row('mutation', nikSettlers, 'OBJECT'),
  proposeChange: row('mutation', changeProposers, 'OBJECT'),
  withdrawChange: row('mutation', changeProposers, 'OBJECT'),
  acceptChange: row('mutation', changeDeciders, 'OBJECT'),
  declineChange: row('mutation', changeDeciders, 'OBJECT'),
  undoChange: row('mutation', programmeOfficer, 'OBJECT'),
  revealChange: row('mutation', changeDeciders, 'OBJECT'),
  proposeBankAccount: row('mutation', accountProposers, 'OBJECT'),
  withdrawBankAccount: row('mutation', accountProposers, 'OBJECT'),
  confirmBankAccount: row('mutation', approver, 'OBJECT'),
  declineBankAccount: row('mutation', approver, 'OBJECT'),
  endBankAccount: row('mutation', { PROGRAMME_OFFICER: own, APPROVER: own }, 'OBJECT'),
  revealBankAccount: row('mutation', accountReaders, 'OBJECT'),
  createPersonRequest: row('mutation', receivers, 'OBJECT'),
  answerPersonRequest: row('mutation', programmeOfficer, 'OBJECT'),
  drawPersonExtract: row('mutation', programmeOfficer, 'OBJECT'),
  liftRestriction: row('mutation', programmeOfficer, 'OBJECT'),
} as const satisfies Record<string, OperationPolicy>;
