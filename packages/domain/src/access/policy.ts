import { err, ok, type Result } from '../shared/result.js';
import { ApiScope, type Grant, type OperationPolicy } from './grant.js';
import {
  administratorOfRegions,
  administrators,
  everywhere,
  approver,
  coverageRoles,
  dataProtectionOfficer,
  dataRoles,
  editors,
  erasureDeciders,
  erasureReaders,
  everyRole,
  exporters,
  fileInviters,
  fileWriters,
  financeOfficer,
  holders,
  holdReaders,
  jobKeepers,
  jobRoles,
  judgingRoles,
  lawKeepers,
  lawReaders,
  listKeepers,
  listRoles,
  lookers,
  lookReaders,
  lookSupervisors,
  memberRoles,
  nameAlone,
  nikClaimReaders,
  nikSettlers,
  own,
  paperWriters,
  partner,
  partnerOfAgreements,
  programmeOfficer,
  protectionOfficer,
  receivers,
  registrars,
  requestReaders,
  retentionReaders,
  self,
  timelineReaders,
  userKeepers,
  withoutContact,
  workerRoles,
} from './grants-of-roles.js';
import { during, open, row } from './policy-row.js';
import { Role } from './role.js';

/**
 * THE policy table: every root field of the API and every file route, with the roles that may use it, on which rows,
 * with which fields hidden, and what the trail keeps. Guard, row-level security, buttons, documents and the test matrix
 * all come from it.
 */
export const operations = {
  session: open('query', 'ANYONE', 'NONE'),
  ownSessions: open('query', 'SIGNED_IN', 'NONE'),
  ownSecondFactor: open('query', 'SIGNED_IN', 'NONE'),
  ownProviderLink: open('query', 'SIGNED_IN', 'NONE'),
  regions: during('OWN', row('query', everyRole, 'NONE')),
  region: during('OWN', row('query', everyRole, 'NONE')),
  regionChanges: row('query', administratorOfRegions, 'NONE'),
  regionChange: row('query', administratorOfRegions, 'NONE'),
  editionPreview: row('query', administratorOfRegions, 'NONE'),
  regionImports: row('query', administratorOfRegions, 'NONE'),
  regionImport: row('query', administratorOfRegions, 'NONE'),
  boundaries: during('OWN', row('query', everyRole, 'NONE')),
  boundariesPreview: row('query', administratorOfRegions, 'NONE'),
  regionChangePreview: row('query', administratorOfRegions, 'OBJECT'),
  offices: during('OWN', row('query', everyRole, 'NONE')),
  office: during('OWN', row('query', everyRole, 'NONE')),
  officeHandoverPreview: row('query', { PROVINCE_ADMIN: everywhere }, 'NONE'),
  agreements: row('query', { ...dataRoles, PARTNER: partnerOfAgreements }, 'NONE'),
  agreement: row('query', { ...dataRoles, PARTNER: partnerOfAgreements }, 'NONE'),
  agreementOrderPreview: row('query', dataRoles, 'NONE'),
  lapsingMembers: row('query', dataRoles, 'LIST'),
  addendumDifference: row('query', dataRoles, 'NONE'),
  renewalDifference: row('query', dataRoles, 'NONE'),
  payers: row('query', dataRoles, 'NONE'),
  payer: row('query', dataRoles, 'NONE'),
  villageAgreementsPreview: row('query', programmeOfficer, 'NONE'),
  quotaLines: row('query', { ...dataRoles, PARTNER: partner(ApiScope.AGREEMENTS_READ) }, 'NONE'),
  quotaBoard: row('query', { ...dataRoles, PARTNER: partner(ApiScope.AGREEMENTS_READ) }, 'NONE'),
  quotaSeats: row('query', dataRoles, 'LIST'),
  lawRules: row('query', lawReaders, 'NONE'),
  lawRule: row('query', lawReaders, 'NONE'),
  quote: row('query', everyRole, 'NONE'),
  benefit: row('query', everyRole, 'NONE'),
  eligibilityImpact: row(
    'query',
    { PROVINCE_ADMIN: own, REGIONAL_OFFICE_OFFICER: own, AUDITOR: own },
    'NONE',
  ),
  lawImpact: row('query', { PROVINCE_ADMIN: own, REGIONAL_OFFICE_OFFICER: own, AUDITOR: own }, 'NONE'),
  workers: during('WIDER', row('query', workerRoles, 'LIST')),
  worker: during('WIDER', row('query', workerRoles, 'OBJECT')),
  nikClaims: row('query', nikClaimReaders, 'LIST'),
  nikClaim: row('query', nikClaimReaders, 'OBJECT'),
  nikTallies: row('query', { ...erasureDeciders, ...dataProtectionOfficer }, 'NONE'),
  personRequests: row('query', requestReaders, 'LIST'),
  personRequest: row('query', requestReaders, 'OBJECT'),
  personRequestClock: row('query', requestReaders, 'NONE'),
  retentionRules: row('query', retentionReaders, 'NONE'),
  retentionRule: row('query', retentionReaders, 'NONE'),
  fixedRetention: row('query', retentionReaders, 'NONE'),
  legalHolds: row('query', holdReaders, 'LIST'),
  legalHold: row('query', holdReaders, 'OBJECT'),
  erasureDue: row('query', erasureReaders, 'LIST'),
  erasureDueCounts: row('query', { ...dataProtectionOfficer, ...erasureDeciders }, 'NONE'),
  erasureItems: row('query', erasureReaders, 'LIST'),
  erasureRuns: row('query', { ...dataProtectionOfficer, ...erasureDeciders, AUDITOR: everywhere }, 'NONE'),
  erasureRun: row('query', { ...dataProtectionOfficer, ...erasureDeciders, AUDITOR: everywhere }, 'NONE'),
  candidateLists: row('query', listRoles, 'NONE'),
  candidateList: row('query', listRoles, 'NONE'),
  candidates: row('query', judgingRoles, 'LIST'),
  proposalPreview: row(
    'query',
    { PROVINCE_ADMIN: own, PROGRAMME_OFFICER: own, APPROVER: own, AUDITOR: own },
    'NONE',
  ),
  decrees: row('query', dataRoles, 'NONE'),
  decree: row('query', dataRoles, 'NONE'),
  decreeTies: row('query', judgingRoles, 'LIST'),
  officeTemplate: row('query', dataRoles, 'NONE'),
  officeFilePreview: row('query', fileWriters, 'NONE'),
  officeFiles: row('query', dataRoles, 'NONE'),
  officeAnswerRows: row('query', fileWriters, 'LIST'),
  officeMatches: row('query', dataRoles, 'NONE'),
  memberships: row('query', memberRoles, 'LIST'),
  membership: row('query', memberRoles, 'OBJECT'),
  bills: row('query', { ...dataRoles, PARTNER: partner(ApiScope.BILLS_READ) }, 'NONE'),
  bill: row('query', { ...dataRoles, PARTNER: partner(ApiScope.BILLS_READ) }, 'NONE'),
  billLines: row('query', dataRoles, 'LIST'),
  billPreview: row(
    'query',
    { PROVINCE_ADMIN: own, PROGRAMME_OFFICER: own, APPROVER: own, FINANCE_OFFICER: own, AUDITOR: own },
    'NONE',
  ),
  monthCost: row('query', dataRoles, 'NONE'),
  coverage: row('query', coverageRoles, 'NONE'),
  jobs: row('query', jobRoles, 'NONE'),
  job: row('query', jobRoles, 'NONE'),
  importRows: row('query', { PROVINCE_ADMIN: withoutContact, ...listKeepers, AUDITOR: own }, 'LIST'),
  users: row(
    'query',
    { ...administrators, PROGRAMME_OFFICER: own, DATA_PROTECTION_OFFICER: everywhere },
    'NONE',
  ),
  user: row(
    'query',
    { ...administrators, PROGRAMME_OFFICER: own, DATA_PROTECTION_OFFICER: everywhere },
    'NONE',
  ),
  invitationPreview: row('query', fileInviters, 'NONE'),
  widerLooks: during('OWN', row('query', lookReaders, 'NONE')),
  widerLook: during('OWN', row('query', lookReaders, 'NONE')),
  apiClients: row('query', { ...administrators, DATA_PROTECTION_OFFICER: everywhere }, 'NONE'),
  apiClient: row('query', { ...administrators, DATA_PROTECTION_OFFICER: everywhere }, 'NONE'),
  auditEvents: row(
    'query',
    {
      PROVINCE_ADMIN: own,
      AUDITOR: own,
      DATA_PROTECTION_OFFICER: own,
      SYSTEM_ADMIN: { scope: 'ANY', excludes: 'PERSONAL_OBJECTS' },
    },
    'LIST',
  ),
  timeline: row('query', timelineReaders, 'NONE'),
  personsSeen: row(
    'query',
    { PROVINCE_ADMIN: own, AUDITOR: own, DATA_PROTECTION_OFFICER: nameAlone },
    'LIST',
  ),
  incidents: row('query', protectionOfficer, 'NONE'),
  incident: row('query', protectionOfficer, 'OBJECT'),
  incidentPersons: row('query', { DATA_PROTECTION_OFFICER: nameAlone }, 'LIST'),
  incidentFigures: row('query', protectionOfficer, 'NONE'),
  incidentNotice: row('query', protectionOfficer, 'NONE'),
  processingActivities: row('query', { AUDITOR: own, DATA_PROTECTION_OFFICER: own }, 'NONE'),

  signIn: open('mutation', 'ANYONE', 'OBJECT'),
  acceptInvitation: open('mutation', 'ANYONE', 'OBJECT'),
  signInWithProvider: open('mutation', 'ANYONE', 'OBJECT'),
  showSecondFactor: open('mutation', 'AT_THE_DOOR', 'OBJECT'),
  signOut: open('mutation', 'AT_THE_DOOR', 'OBJECT'),
  chooseAssignment: open('mutation', 'SIGNED_IN', 'OBJECT'),
  changePassword: open('mutation', 'SIGNED_IN', 'OBJECT'),
  endSession: open('mutation', 'SIGNED_IN', 'OBJECT'),
  endOtherSessions: open('mutation', 'SIGNED_IN', 'OBJECT'),
  startSecondFactor: open('mutation', 'AT_THE_DOOR', 'OBJECT'),
  confirmSecondFactor: open('mutation', 'AT_THE_DOOR', 'OBJECT'),
  renewRecoveryCodes: open('mutation', 'SIGNED_IN', 'OBJECT'),
  linkProvider: open('mutation', 'SIGNED_IN', 'OBJECT'),
  unlinkProvider: open('mutation', 'SIGNED_IN', 'OBJECT'),
  createOffice: row('mutation', { PROVINCE_ADMIN: everywhere }, 'OBJECT'),
  updateOffice: row('mutation', { PROVINCE_ADMIN: everywhere }, 'OBJECT'),
  closeOffice: row('mutation', { PROVINCE_ADMIN: everywhere }, 'OBJECT'),
  setOfficeArea: row('mutation', { PROVINCE_ADMIN: everywhere }, 'OBJECT'),
  handOverServiceAreas: row('mutation', { PROVINCE_ADMIN: everywhere }, 'OBJECT'),
  changeRegions: row('mutation', administratorOfRegions, 'OBJECT'),
  applyEdition: row('mutation', administratorOfRegions, 'OBJECT'),
  addRegionAlias: row('mutation', administratorOfRegions, 'OBJECT'),
  endRegionAlias: row('mutation', administratorOfRegions, 'OBJECT'),
  importCrosswalk: row('mutation', administratorOfRegions, 'OBJECT'),
  importBoundaries: row('mutation', administratorOfRegions, 'OBJECT'),
  assignResidents: row('mutation', administratorOfRegions, 'OBJECT'),
  declarePotential: row('mutation', { PROVINCE_ADMIN: own, PROGRAMME_OFFICER: own }, 'OBJECT'),
  proposeLawRule: row('mutation', lawKeepers, 'OBJECT'),
  decideLawRule: row('mutation', lawKeepers, 'OBJECT'),
  createPayer: row('mutation', programmeOfficer, 'OBJECT'),
  updatePayer: row('mutation', programmeOfficer, 'OBJECT'),
  addEmployerNumber: row('mutation', programmeOfficer, 'OBJECT'),
  endEmployerNumber: row('mutation', programmeOfficer, 'OBJECT'),
  replaceAgreementDocument: row('mutation', programmeOfficer, 'OBJECT'),
  removeAgreementDocument: row('mutation', programmeOfficer, 'OBJECT'),
  createVillageAgreements: row('mutation', programmeOfficer, 'OBJECT'),
  signVillageAgreements: row('mutation', programmeOfficer, 'OBJECT'),
  createAgreement: row('mutation', programmeOfficer, 'OBJECT'),
  updateAgreement: row('mutation', programmeOfficer, 'OBJECT'),
  submitAgreement: row('mutation', programmeOfficer, 'OBJECT'),
  reviewAgreement: row('mutation', approver, 'OBJECT'),
  withdrawAgreement: row('mutation', programmeOfficer, 'OBJECT'),
  signAgreement: row('mutation', programmeOfficer, 'OBJECT'),
  moveShares: row('mutation', programmeOfficer, 'OBJECT'),
  proposeAgreementOrder: row('mutation', programmeOfficer, 'OBJECT'),
  decideAgreementOrder: row('mutation', approver, 'OBJECT'),
  createWorker: row('mutation', registrars, 'OBJECT'),
  updateWorker: row('mutation', editors, 'OBJECT'),
  settleNik: row('mutation', nikSettlers, 'OBJECT'),
  createPersonRequest: row('mutation', receivers, 'OBJECT'),
  answerPersonRequest: row('mutation', programmeOfficer, 'OBJECT'),
  drawPersonExtract: row('mutation', programmeOfficer, 'OBJECT'),
  liftRestriction: row('mutation', programmeOfficer, 'OBJECT'),
  proposeRetentionRule: row('mutation', dataProtectionOfficer, 'OBJECT'),
  decideRetentionRule: row('mutation', erasureDeciders, 'OBJECT'),
  placeLegalHold: row('mutation', holders, 'OBJECT'),
  liftLegalHold: row('mutation', dataProtectionOfficer, 'OBJECT'),
  proposeErasure: row('mutation', dataProtectionOfficer, 'OBJECT'),
  decideErasure: row('mutation', erasureDeciders, 'OBJECT'),
  revealNik: row('mutation', { PROGRAMME_OFFICER: own, APPROVER: own, BRANCH_OFFICER: own }, 'OBJECT'),
  createCandidateList: row('mutation', listKeepers, 'OBJECT'),
  updateCandidateList: row('mutation', listKeepers, 'OBJECT'),
  startCandidateImport: row('mutation', listKeepers, 'OBJECT'),
  reviseImport: row('mutation', listKeepers, 'OBJECT'),
  confirmImport: row('mutation', listKeepers, 'OBJECT'),
  undoImport: row('mutation', listKeepers, 'OBJECT'),
  cancelJob: row('mutation', jobKeepers, 'OBJECT'),
  retryJob: row('mutation', jobKeepers, 'OBJECT'),
  proposeDecree: row('mutation', programmeOfficer, 'OBJECT'),
  waitlistCandidates: row('mutation', programmeOfficer, 'OBJECT'),
  leaveWaitingList: row('mutation', programmeOfficer, 'OBJECT'),
  enactDecree: row('mutation', approver, 'OBJECT'),
  returnDecree: row('mutation', approver, 'OBJECT'),
  cancelDecree: row('mutation', programmeOfficer, 'OBJECT'),
  recordMembershipNumber: row('mutation', { BRANCH_OFFICER: own }, 'OBJECT'),
  drawBill: row('mutation', financeOfficer, 'OBJECT'),
  recordBillPayment: row('mutation', financeOfficer, 'OBJECT'),
  reverseBillPayment: row('mutation', financeOfficer, 'OBJECT'),
  cancelBill: row('mutation', financeOfficer, 'OBJECT'),
  startExport: row('mutation', exporters, 'OBJECT'),
  saveOfficeTemplate: row('mutation', { BRANCH_OFFICER: own }, 'OBJECT'),
  startOfficeAnswer: row('mutation', { BRANCH_OFFICER: own }, 'OBJECT'),
  confirmOfficeAnswer: row('mutation', { BRANCH_OFFICER: own }, 'OBJECT'),
  resolveOfficeAnswer: row('mutation', { BRANCH_OFFICER: own }, 'OBJECT'),
  startOfficeFile: row('mutation', fileWriters, 'OBJECT'),
  startMemberCards: row('mutation', fileWriters, 'OBJECT'),
  startDecreeDocument: row('mutation', paperWriters, 'OBJECT'),
  inviteUser: row('mutation', userKeepers, 'OBJECT'),
  inviteUsers: row('mutation', fileInviters, 'OBJECT'),
  renewInvitation: row('mutation', userKeepers, 'OBJECT'),
  makeResetCode: row('mutation', userKeepers, 'OBJECT'),
  grantAssignment: row('mutation', userKeepers, 'OBJECT'),
  endAssignment: row('mutation', userKeepers, 'OBJECT'),
  takeAwaySecondFactor: row('mutation', userKeepers, 'OBJECT'),
  closeAccount: row('mutation', userKeepers, 'OBJECT'),
  reopenAccount: row('mutation', userKeepers, 'OBJECT'),
  openWiderLook: row('mutation', lookers, 'OBJECT'),
  endWiderLook: during('OWN', row('mutation', lookers, 'OBJECT')),
  seeWiderLook: row('mutation', lookSupervisors, 'OBJECT'),
  createApiClient: row('mutation', administrators, 'OBJECT'),
  createApiKey: row('mutation', administrators, 'OBJECT'),
  rotateApiKey: row('mutation', administrators, 'OBJECT'),
  revokeApiKey: row('mutation', administrators, 'OBJECT'),

  openIncident: row('mutation', protectionOfficer, 'OBJECT'),
  addIncidentScope: row('mutation', protectionOfficer, 'OBJECT'),
  withdrawIncidentScope: row('mutation', protectionOfficer, 'OBJECT'),
  assessIncident: row('mutation', protectionOfficer, 'OBJECT'),
  recordIncidentNotice: row('mutation', protectionOfficer, 'OBJECT'),
  addIncidentNote: row('mutation', protectionOfficer, 'OBJECT'),
  closeIncident: row('mutation', protectionOfficer, 'OBJECT'),

  'document.upload': row('http', programmeOfficer, 'OBJECT'),
  'document.download': row('http', dataRoles, 'OBJECT'),
  'file.upload': row(
    'http',
    {
      PROVINCE_ADMIN: self,
      PROGRAMME_OFFICER: self,
      DISTRICT_OFFICER: self,
      VILLAGE_OPERATOR: self,
      BRANCH_OFFICER: self,
    },
    'OBJECT',
  ),
  'file.download': row(
    'http',
    {
      PROVINCE_ADMIN: self,
      PROGRAMME_OFFICER: self,
      APPROVER: self,
      FINANCE_OFFICER: self,
      DISTRICT_OFFICER: self,
      VILLAGE_OPERATOR: self,
      BRANCH_OFFICER: self,
      REGIONAL_OFFICE_OFFICER: self,
      AUDITOR: self,
      DATA_PROTECTION_OFFICER: self,
    },
    'OBJECT',
  ),
} as const satisfies Record<string, OperationPolicy>;

export type OperationName = keyof typeof operations;

/** Every operation of the table, in its order. */
export const operationNames = Object.keys(operations) as readonly OperationName[];

/** The table's row of an operation. */
export const policyOf = (operation: OperationName): OperationPolicy => operations[operation];

/** What the table grants a role for an operation; undefined = nothing. */
export const grantOf = (role: Role, operation: OperationName): Grant | undefined =>
  policyOf(operation).roles[role];

/** Whether somebody with this role may use the operation at all; rows, masks and input fields are decided after. */
export const isAllowed = (role: Role, operation: OperationName): boolean => {
  const { access } = policyOf(operation);
  if (access === 'ANYONE') return true;
  // A partner's key has no session to sign out of and no assignment to choose.
  return access === 'ROLES' ? grantOf(role, operation) !== undefined : role !== Role.PARTNER;
};

/** Whether an operation waits until a wider look is over: whoever looks wider reads, and does nothing beside. */
const waitsForLook = (operation: OperationName): boolean => {
  const { access, look } = policyOf(operation);
  return access === 'ROLES' && look === undefined;
};

/** The operations that a role may use, while a wider look is open or otherwise: what the console shows as buttons and menus. */
export const permissionsOf = (role: Role, isLooking = false): readonly OperationName[] =>
  operationNames.filter((operation) => isAllowed(role, operation) && !(isLooking && waitsForLook(operation)));

/**
 * Who asks: signed out, at the door (a second factor is needed and not there), signed in without an assignment (role
 * undefined), a user in an assignment, or a partner's key.
 */
export interface Caller {
  readonly isSignedIn: boolean;
  readonly needsSecondFactor?: boolean;
  readonly role: Role | undefined;
  /** A wider look is open in the assignment. */
  readonly isLooking?: boolean;
  readonly apiScopes?: readonly ApiScope[];
}

export type AccessError =
  | { code: 'UNAUTHENTICATED' }
  | { code: 'SECOND_FACTOR_REQUIRED' }
  | { code: 'WIDER_LOOK_READS_ONLY' }
  | { code: 'FORBIDDEN'; operation: OperationName };

/** The grant under which a caller may use an operation, or why not; `everywhere` rows for what is open to everybody. */
export const requireOperation = (caller: Caller, operation: OperationName): Result<Grant, AccessError> => {
  const { access } = policyOf(operation);
  if (access === 'ANYONE') return ok(everywhere);
  if (!caller.isSignedIn) return err({ code: 'UNAUTHENTICATED' });
  if (caller.needsSecondFactor === true && access !== 'AT_THE_DOOR')
    return err({ code: 'SECOND_FACTOR_REQUIRED' });
  if (access !== 'ROLES')
    return caller.role === Role.PARTNER ? err({ code: 'FORBIDDEN', operation }) : ok(self);
  const grant = caller.role && grantOf(caller.role, operation);
  const carriesScope = grant?.apiScope === undefined || caller.apiScopes?.includes(grant.apiScope) === true;
  if (!grant || !carriesScope) return err({ code: 'FORBIDDEN', operation });
  return caller.isLooking === true && waitsForLook(operation)
    ? err({ code: 'WIDER_LOOK_READS_ONLY' })
    : ok(grant);
};

/** The input fields that a grant doesn't allow among those sent; empty = all allowed. */
export const refusedInputFields = (grant: Grant, sent: readonly string[]): readonly string[] =>
  grant.inputFields ? sent.filter((field) => !grant.inputFields?.includes(field)) : [];
