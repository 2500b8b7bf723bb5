import { describe, expect, it } from 'vitest';
import { type OperationName, isAllowed, operationNames, permissionsOf, policyOf } from './policy.js';
import { Role } from './role.js';

const SHORT = {
  PA: 'PROVINCE_ADMIN',
  PO: 'PROGRAMME_OFFICER',
  AP: 'APPROVER',
  FO: 'FINANCE_OFFICER',
  DO: 'DISTRICT_OFFICER',
  VO: 'VILLAGE_OPERATOR',
  VH: 'VILLAGE_HEAD',
  BO: 'BRANCH_OFFICER',
  RO: 'REGIONAL_OFFICE_OFFICER',
  AU: 'AUDITOR',
  DP: 'DATA_PROTECTION_OFFICER',
  SA: 'SYSTEM_ADMIN',
  PT: 'PARTNER',
} as const satisfies Record<string, Role>;

/** The roles of each operation as its owners agreed on them, written apart from the table that the program uses. */
const AGREED: Record<OperationName, string> = {
  session: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  ownSessions: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  ownSecondFactor: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  ownProviderLink: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  regions: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  region: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  regionChanges: 'PA',
  regionChange: 'PA',
  editionPreview: 'PA',
  boundaries: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  boundariesPreview: 'PA',
  regionImports: 'PA',
  regionImport: 'PA',
  regionChangePreview: 'PA',
  offices: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  office: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  officeHandoverPreview: 'PA',
  agreements: 'PA PO AP FO BO RO AU PT',
  quotaLines: 'PA PO AP FO BO RO AU PT',
  quotaBoard: 'PA PO AP FO BO RO AU PT',
  quotaSeats: 'PA PO AP FO BO RO AU',
  agreement: 'PA PO AP FO BO RO AU PT',
  agreementOrderPreview: 'PA PO AP FO BO RO AU',
  lapsingMembers: 'PA PO AP FO BO RO AU',
  addendumDifference: 'PA PO AP FO BO RO AU',
  renewalDifference: 'PA PO AP FO BO RO AU',
  payers: 'PA PO AP FO BO RO AU',
  payer: 'PA PO AP FO BO RO AU',
  lawRules: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  lawRule: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  quote: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  benefit: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  eligibilityImpact: 'PA RO AU',
  lawImpact: 'PA RO AU',
  villageAgreementsPreview: 'PO',
  workers: 'PA PO AP FO DO VO VH BO RO AU PT',
  worker: 'PA PO AP FO DO VO VH BO RO AU PT',
  nikClaims: 'PA PO DP',
  nikClaim: 'PA PO DP',
  nikTallies: 'PA DP',
  personRequests: 'PA PO AP DO VO VH AU DP',
  personRequest: 'PA PO AP DO VO VH AU DP',
  personRequestClock: 'PA PO AP DO VO VH AU DP',
  retentionRules: 'PA PO AP AU DP',
  retentionRule: 'PA PO AP AU DP',
  fixedRetention: 'PA PO AP AU DP',
  legalHolds: 'PA PO AP AU DP',
  legalHold: 'PA PO AP AU DP',
  erasureDue: 'PA DP',
  erasureDueCounts: 'PA DP',
  erasureItems: 'PA DP',
  erasureRuns: 'PA AU DP',
  erasureRun: 'PA AU DP',
  candidateLists: 'PA PO AP DO VO VH BO RO AU',
  candidateList: 'PA PO AP DO VO VH BO RO AU',
  candidates: 'PA PO AP BO RO AU',
  proposalPreview: 'PA PO AP AU',
  decrees: 'PA PO AP FO BO RO AU',
  decree: 'PA PO AP FO BO RO AU',
  decreeTies: 'PA PO AP BO RO AU',
  memberships: 'PA PO AP FO DO VO VH BO RO AU',
  membership: 'PA PO AP FO DO VO VH BO RO AU',
  bills: 'PA PO AP FO BO RO AU PT',
  bill: 'PA PO AP FO BO RO AU PT',
  billLines: 'PA PO AP FO BO RO AU',
  billPreview: 'PA PO AP FO AU',
  monthCost: 'PA PO AP FO BO RO AU',
  coverage: 'PA PO AP FO DO VO VH BO RO AU PT',
  jobs: 'PA PO AP FO DO VO BO RO AU DP SA',
  job: 'PA PO AP FO DO VO BO RO AU DP SA',
  importRows: 'PA PO DO VO AU',
  users: 'PA PO DP SA',
  user: 'PA PO DP SA',
  invitationPreview: 'PA PO',
  widerLooks: 'PA PO AP DO BO RO AU DP',
  widerLook: 'PA PO AP DO BO RO AU DP',
  apiClients: 'PA DP SA',
  apiClient: 'PA DP SA',
  auditEvents: 'PA AU DP SA',
  timeline: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  personsSeen: 'PA AU DP',
  processingActivities: 'AU DP',
  incidents: 'DP',
  incident: 'DP',
  incidentPersons: 'DP',
  incidentFigures: 'DP',
  incidentNotice: 'DP',
  openIncident: 'DP',
  addIncidentScope: 'DP',
  withdrawIncidentScope: 'DP',
  assessIncident: 'DP',
  recordIncidentNotice: 'DP',
  addIncidentNote: 'DP',
  closeIncident: 'DP',
  signIn: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  acceptInvitation: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  signInWithProvider: 'PA PO AP FO DO VO VH BO RO AU DP SA PT',
  showSecondFactor: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  signOut: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  chooseAssignment: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  changePassword: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  endSession: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  endOtherSessions: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  startSecondFactor: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  confirmSecondFactor: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  renewRecoveryCodes: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  linkProvider: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  unlinkProvider: 'PA PO AP FO DO VO VH BO RO AU DP SA',
  createOffice: 'PA',
  updateOffice: 'PA',
  closeOffice: 'PA',
  setOfficeArea: 'PA',
  handOverServiceAreas: 'PA',
  changeRegions: 'PA',
  applyEdition: 'PA',
  addRegionAlias: 'PA',
  endRegionAlias: 'PA',
  importCrosswalk: 'PA',
  importBoundaries: 'PA',
  assignResidents: 'PA',
  declarePotential: 'PA PO',
  proposeLawRule: 'RO',
  decideLawRule: 'RO',
  createPayer: 'PO',
  updatePayer: 'PO',
  addEmployerNumber: 'PO',
  endEmployerNumber: 'PO',
  createVillageAgreements: 'PO',
  replaceAgreementDocument: 'PO',
  removeAgreementDocument: 'PO',
  signVillageAgreements: 'PO',
  createAgreement: 'PO',
  updateAgreement: 'PO',
  submitAgreement: 'PO',
  reviewAgreement: 'AP',
  withdrawAgreement: 'PO',
  signAgreement: 'PO',
  proposeAgreementOrder: 'PO',
  decideAgreementOrder: 'AP',
  moveShares: 'PO',
  createWorker: 'PO VO',
  updateWorker: 'PO VO',
  settleNik: 'PA PO',
  createPersonRequest: 'PO DO VO',
  answerPersonRequest: 'PO',
  drawPersonExtract: 'PO',
  liftRestriction: 'PO',
  proposeRetentionRule: 'DP',
  decideRetentionRule: 'PA',
  placeLegalHold: 'PO DP',
  liftLegalHold: 'DP',
  proposeErasure: 'DP',
  decideErasure: 'PA',
  revealNik: 'PO AP BO',
  createCandidateList: 'PO DO VO',
  updateCandidateList: 'PO DO VO',
  startCandidateImport: 'PO DO VO',
  reviseImport: 'PO DO VO',
  confirmImport: 'PO DO VO',
  undoImport: 'PO DO VO',
  cancelJob: 'PA PO AP FO DO VO BO RO AU DP SA',
  retryJob: 'PA PO AP FO DO VO BO RO AU DP SA',
  proposeDecree: 'PO',
  waitlistCandidates: 'PO',
  leaveWaitingList: 'PO',
  enactDecree: 'AP',
  returnDecree: 'AP',
  cancelDecree: 'PO',
  recordMembershipNumber: 'BO',
  drawBill: 'FO',
  recordBillPayment: 'FO',
  reverseBillPayment: 'FO',
  cancelBill: 'FO',
  startExport: 'PA PO AP FO DO VO BO RO AU DP',
  startDecreeDocument: 'PO AP FO BO',
  saveOfficeTemplate: 'BO',
  startOfficeFile: 'PO BO',
  startMemberCards: 'PO BO',
  startOfficeAnswer: 'BO',
  confirmOfficeAnswer: 'BO',
  resolveOfficeAnswer: 'BO',
  officeAnswerRows: 'PO BO',
  officeMatches: 'PA PO AP FO BO RO AU',
  officeTemplate: 'PA PO AP FO BO RO AU',
  officeFilePreview: 'PO BO',
  officeFiles: 'PA PO AP FO BO RO AU',
  inviteUser: 'PA PO SA',
  inviteUsers: 'PA PO',
  renewInvitation: 'PA PO SA',
  makeResetCode: 'PA PO SA',
  grantAssignment: 'PA PO SA',
  endAssignment: 'PA PO SA',
  takeAwaySecondFactor: 'PA PO SA',
  closeAccount: 'PA PO SA',
  reopenAccount: 'PA PO SA',
  openWiderLook: 'PO DO BO',
  endWiderLook: 'PO DO BO',
  seeWiderLook: 'PA PO AP RO',
  createApiClient: 'PA SA',
  createApiKey: 'PA SA',
  rotateApiKey: 'PA SA',
  revokeApiKey: 'PA SA',
  'document.upload': 'PO',
  'document.download': 'PA PO AP FO BO RO AU',
  'file.upload': 'PA PO DO VO BO',
  'file.download': 'PA PO AP FO DO VO BO RO AU DP',
};

const byOperation = (a: string, b: string): number =>
  Number(a.startsWith('worker ')) - Number(b.startsWith('worker '));

describe('the policy table', () => {
  it.each(operationNames)('allows %s to the agreed roles and to no other', (operation) => {
    const allowed = Object.entries(SHORT).filter(([, role]) => isAllowed(role, operation));
    expect(allowed.map(([short]) => short).join(' ')).toBe(AGREED[operation]);
  });

  it('shows a system administrator no personal data and no money', () => {
    const forbidden: readonly OperationName[] = [
      'workers',
      'candidates',
      'memberships',
      'bills',
      'agreements',
      'coverage',
    ];
    expect(forbidden.filter((operation) => isAllowed(Role.SYSTEM_ADMIN, operation))).toEqual([]);
    expect(policyOf('auditEvents').roles.SYSTEM_ADMIN?.excludes).toBe('PERSONAL_OBJECTS');
  });

  it('lets an auditor change nothing but exports of their own', () => {
    const changes = permissionsOf(Role.AUDITOR).filter((operation) => policyOf(operation).access === 'ROLES');
    expect(changes.filter((operation) => policyOf(operation).kind === 'mutation')).toEqual([
      'cancelJob',
      'retryJob',
      'startExport',
    ]);
  });

  it('shows who watches over personal data no money and no list of persons but of those who ask about theirs, whose data end or whose NIK another has, and of nobody the number', () => {
    const allowed = permissionsOf(Role.DATA_PROTECTION_OFFICER).filter(
      (operation) => policyOf(operation).access === 'ROLES',
    );
    expect(allowed).toEqual([
      'regions',
      'region',
      'boundaries',
      'offices',
      'office',
      'lawRules',
      'lawRule',
      'quote',
      'benefit',
      'nikClaims',
      'nikClaim',
      'nikTallies',
      'personRequests',
      'personRequest',
      'personRequestClock',
      'retentionRules',
      'retentionRule',
      'fixedRetention',
      'legalHolds',
      'legalHold',
      'erasureDue',
      'erasureDueCounts',
      'erasureItems',
      'erasureRuns',
      'erasureRun',
      'jobs',
      'job',
      'users',
      'user',
      'widerLooks',
      'widerLook',
      'apiClients',
      'apiClient',
      'auditEvents',
      'timeline',
      'personsSeen',
      'incidents',
      'incident',
      'incidentPersons',
      'incidentFigures',
      'incidentNotice',
      'processingActivities',
      'proposeRetentionRule',
      'placeLegalHold',
      'liftLegalHold',
      'proposeErasure',
      'cancelJob',
      'retryJob',
      'startExport',
      'openIncident',
      'addIncidentScope',
      'withdrawIncidentScope',
      'assessIncident',
      'recordIncidentNotice',
      'addIncidentNote',
      'closeIncident',
      'file.download',
    ]);
    for (const operation of [
      'personsSeen',
      'incidentPersons',
      'nikClaims',
      'nikClaim',
      'personRequests',
      'personRequest',
      'legalHolds',
      'legalHold',
      'erasureDue',
      'erasureItems',
    ] as const)
      expect(policyOf(operation).roles.DATA_PROTECTION_OFFICER?.mask).toContain('nikMasked');
  });

  it.each([Role.DISTRICT_OFFICER, Role.VILLAGE_OPERATOR, Role.VILLAGE_HEAD])(
    'hides the number of a membership from %s, wherever memberships are',
    (role) => {
      const shown: readonly OperationName[] = ['workers', 'worker', 'memberships', 'membership'];
      for (const operation of shown)
        expect(policyOf(operation).roles[role]?.mask).toContain('membershipNumber');
    },
  );

  it('tells a program by whom nothing was recorded', () => {
    for (const operation of ['regions', 'region', 'offices', 'office'] as const)
      expect(policyOf(operation).roles.PARTNER?.mask).toContain('recordedBy');
  });

  it('lets a village head change nothing', () => {
    const changes = permissionsOf(Role.VILLAGE_HEAD).filter(
      (operation) => policyOf(operation).access === 'ROLES' && policyOf(operation).kind !== 'query',
    );
    expect(changes).toEqual([]);
  });

  it('lets nobody both propose and enact, or enact and bill', () => {
    const duties: readonly OperationName[] = [
      'proposeDecree',
      'enactDecree',
      'drawBill',
      'recordMembershipNumber',
    ];
    for (const role of Object.values(Role)) {
      expect(duties.filter((operation) => isAllowed(role, operation)).length).toBeLessThanOrEqual(1);
    }
  });

  it('lets those find people by a NIK who may reveal one, and nobody else', () => {
    const find = operationNames.flatMap((operation) =>
      Object.entries(policyOf(operation).roles)
        .filter(([, grant]) => grant.findsByNik)
        .map(([role]) => `${operation} ${role}`),
    );
    const reveal = Object.values(Role).filter((role) => isAllowed(role, 'revealNik'));
    expect(find).toEqual(reveal.flatMap((role) => [`workers ${role}`, `worker ${role}`]).sort(byOperation));
  });

  it('lets nobody give a role to a program, and a regency none but those of its districts and villages', () => {
    for (const operation of operationNames) {
      const { roles } = policyOf(operation);
      for (const grant of Object.values(roles)) expect(grant.grantable ?? []).not.toContain(Role.PARTNER);
      expect(roles.PROVINCE_ADMIN?.grantable ?? []).not.toContain(Role.SYSTEM_ADMIN);
      expect(['', 'DISTRICT_OFFICER VILLAGE_OPERATOR VILLAGE_HEAD']).toContain(
        (roles.PROGRAMME_OFFICER?.grantable ?? []).join(' '),
      );
    }
  });
});
