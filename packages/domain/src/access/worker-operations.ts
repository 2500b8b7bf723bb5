import type { OperationPolicy } from './grant.js';
import {
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
  programmeOfficer,
  receivers,
  registrars,
  requestReaders,
  statusKeepers,
  workerRoles,
} from './grants-of-roles.js';
import { during, row } from './policy-row.js';

/** The rows of the policy table that read persons of the registry and what is asked about them. */
export const workerQueries = {
  workers: during('WIDER', row('query', workerRoles, 'LIST')),
  worker: during('WIDER', row('query', workerRoles, 'OBJECT')),
  identityMatches: row('query', identityReaders, 'LIST'),
  nikClaims: row('query', nikClaimReaders, 'LIST'),
  nikClaim: row('query', nikClaimReaders, 'OBJECT'),
  duplicatePairs: row('query', duplicateReaders, 'LIST'),
  duplicatePair: row('query', duplicateReaders, 'OBJECT'),
  nikTallies: row('query', { ...erasureDeciders, ...dataProtectionOfficer }, 'NONE'),
  personRequests: row('query', requestReaders, 'LIST'),
  personRequest: row('query', requestReaders, 'OBJECT'),
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
  settleNik: row('mutation', nikSettlers, 'OBJECT'),
  startDuplicateSearch: row('mutation', { PROVINCE_ADMIN: own }, 'OBJECT'),
  markDistinct: row('mutation', duplicateDeciders, 'OBJECT'),
  createPersonRequest: row('mutation', receivers, 'OBJECT'),
  answerPersonRequest: row('mutation', programmeOfficer, 'OBJECT'),
  drawPersonExtract: row('mutation', programmeOfficer, 'OBJECT'),
  liftRestriction: row('mutation', programmeOfficer, 'OBJECT'),
} as const satisfies Record<string, OperationPolicy>;
