import type { PlantedRegion } from './planted-region.js';
import { key } from './world.js';

export type Arguments = Readonly<Record<string, unknown>>;
const page = { first: 50 };

/** What is the same for everybody, or holds nothing of a region. */
export const publicFields = [
  'session',
  'regions',
  'region',
  'offices',
  'office',
  'officeHandoverPreview',
  'apiClients',
  'apiClient',
  'incidents',
  'incident',
  'incidentPersons',
  'incidentFigures',
  'incidentNotice',
  'regionChanges',
  'regionChange',
  'regionChangePreview',
  'editionPreview',
  'boundaries',
  'boundariesPreview',
  'invitationPreview',
  'regionImports',
  'regionImport',
  'retentionRules',
  'retentionRule',
  'fixedRetention',
];

/** How each query is asked about a region: by list, by every filter that can name the region or something of it, by id. */
export const questions: Readonly<Record<string, (of: PlantedRegion) => readonly Arguments[]>> = {
  ownSessions: () => [{}],
  ownSecondFactor: () => [{}],
  users: (of) => [page, { ...page, filter: { q: of.operatorName } }],
  user: (of) => [{ id: of.operatorId }],
  ownProviderLink: () => [{}],
  agreements: (of) => [
    page,
    { ...page, filter: { ids: [of.agreementId, of.draftId] } },
    { ...page, filter: { regionId: of.regionId } },
    { ...page, filter: { officeId: of.officeId } },
    { ...page, filter: { memberGroup: 'VULNERABLE_WORKER', seatsBy: '2024-05-31', regionId: of.regionId } },
  ],
  agreement: (of) => [{ id: of.agreementId }, { id: of.draftId }],
  payers: (of) => [page, { ...page, filter: { ids: [of.payerId] } }],
  workers: (of) => [
    page,
    { ...page, filter: { ids: of.workerIds } },
    { ...page, filter: { regencyId: of.regionId } },
    { ...page, filter: { villageId: of.villageId } },
    { ...page, filter: { q: 'Orang' } },
  ],
  worker: (of) => [{ id: of.workerIds[0] }],
  personRequests: (of) => [page, { ...page, filter: { workerId: of.workerIds[0] } }],
  personRequest: (of) => [{ id: of.personRequestId }],
  legalHolds: (of) => [page, { ...page, filter: { workerId: of.workerIds[0] } }],
  legalHold: (of) => [{ id: of.holdId }],
  widerLooks: () => [page],
  widerLook: (of) => [{ id: of.lookId }],
  candidateLists: (of) => [page, { ...page, filter: { ids: [of.listId] } }],
  candidateList: (of) => [{ id: of.listId }],
  candidates: (of) => [
    { ...page, listId: of.listId },
    { ...page, listId: of.listId, lineId: of.lineId },
  ],
  proposalPreview: (of) => [{ listId: of.listId, lineId: of.lineId }],
  decrees: (of) => [page, { ...page, filter: { ids: [of.decreeId, of.waitingDecreeId] } }],
  decree: (of) => [{ id: of.decreeId }, { id: of.waitingDecreeId }],
  memberships: (of) => [
    page,
    { ...page, filter: { ids: of.membershipIds } },
    { ...page, filter: { decreeId: of.decreeId } },
    { ...page, filter: { lineId: of.lineId } },
    { ...page, filter: { workerId: of.workerIds[0] } },
    { ...page, filter: { regencyId: of.regionId, asOf: '2024-05-31' } },
    { ...page, filter: { memberGroup: 'VULNERABLE_WORKER', seatOn: '2024-05-31', regencyId: of.regionId } },
  ],
  membership: (of) => [{ id: of.membershipIds[0] }],
  bills: (of) => [
    page,
    { ...page, filter: { ids: [of.billId] } },
    { ...page, filter: { lineId: of.lineId } },
    { ...page, filter: { regencyId: of.regionId, month: '2024-05' } },
    { ...page, filter: { regencyId: of.regionId, monthTo: '2024-05', status: ['ISSUED'] } },
  ],
  bill: (of) => [{ id: of.billId }],
  billLines: (of) => [{ ...page, billId: of.billId }],
  billPreview: (of) => [{ lineId: of.lineId, month: '2024-06' }],
  coverage: (of) => [{}, { regencyCode: of.code }],
  jobs: (of) => [page, { ...page, filter: { ids: [of.jobId] } }],
  job: (of) => [{ id: of.jobId }],
  importRows: (of) => [{ ...page, jobId: of.jobId }],
  auditEvents: (of) => [
    page,
    { ...page, filter: { objectId: of.agreementId } },
    { ...page, filter: { objectType: 'BILL', objectId: of.billId } },
  ],
  timeline: (of) => [
    { ...page, record: 'AGREEMENT', id: of.agreementId },
    { ...page, record: 'WORKER', id: of.workerIds[0] },
    { ...page, record: 'PERSON_REQUEST', id: of.personRequestId },
    { ...page, record: 'LEGAL_HOLD', id: of.holdId },
    { ...page, record: 'CANDIDATE_LIST', id: of.listId },
    { ...page, record: 'DECREE', id: of.decreeId },
    { ...page, record: 'MEMBERSHIP', id: of.membershipIds[0] },
    { ...page, record: 'BILL', id: of.billId },
    { ...page, record: 'JOB', id: of.jobId },
    { ...page, record: 'USER', id: of.operatorId },
    { ...page, record: 'WIDER_LOOK', id: of.lookId },
  ],
  personsSeen: (of) => [
    { ...page, userId: of.officerId, from: '2020-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' },
  ],
  processingActivities: () => [{ ...page, month: new Date().toISOString().slice(0, 7) }],
};

const draft = (of: PlantedRegion, payerId: string) => ({
  number: `PKS ${key()}`,
  title: 'Perjanjian',
  kind: 'PKS',
  validFrom: '2024-05-13',
  validTo: '2024-12-31',
  signingOfficeId: of.officeId,
  lines: [
    {
      memberGroup: 'VULNERABLE_WORKER',
      segment: 'NON_WAGE',
      programmes: ['JKK', 'JKM'],
      fundingSource: 'APBD_REGENCY',
      payerId,
      incomeBase: '1000000',
      monthFrom: '2024-05',
      monthTo: '2024-12',
      stages: [{ startsOn: '2024-05-13', seats: 1 }],
    },
  ],
});
const operator = (of: PlantedRegion) => ({
  role: 'VILLAGE_OPERATOR',
  level: 'VILLAGE',
  regionId: of.villageId,
  validFrom: '2024-05-31',
});
const proposal = { number: 'SK', title: 'Penetapan', seats: 1, startsOn: '2024-05-31' };
const edit = { version: 1, reason: 'Percobaan dari luar wilayah', reference: 'X-1', paidOn: '2024-05-31' };
const hold = { reason: edit.reason, documentNumber: 'LP-1' };
const pick = (...names: ReadonlyArray<keyof typeof edit>) =>
  Object.fromEntries(names.map((name) => [name, edit[name]]));

/** Mutations that name nothing of a region, or that belong to administrators of all regions. */
export const withoutForeignIds = [
  'signIn',
  'signInWithProvider',
  'showSecondFactor',
  'linkProvider',
  'unlinkProvider',
  'signOut',
  'chooseAssignment',
  'changePassword',
  'endSession',
  'endOtherSessions',
  'startSecondFactor',
  'confirmSecondFactor',
  'renewRecoveryCodes',
  'createOffice',
  'updateOffice',
  'setOfficeArea',
  'handOverServiceAreas',
  'changeRegions',
  'assignResidents',
  'applyEdition',
  'addRegionAlias',
  'endRegionAlias',
  'importCrosswalk',
  'importBoundaries',
  'createPayer',
  'inviteUsers',
  'openWiderLook',
  'acceptInvitation',
  'createApiClient',
  'createApiKey',
  'rotateApiKey',
  'revokeApiKey',
  'startExport',
  'proposeRetentionRule',
  'decideRetentionRule',
  'liftLegalHold',
  'openIncident',
  'addIncidentScope',
  'withdrawIncidentScope',
  'assessIncident',
  'recordIncidentNotice',
  'addIncidentNote',
  'closeIncident',
];

/** How each other mutation is tried on what another region owns; `own` is the region of who tries. */
export const trespasses: Readonly<
  Record<string, (of: PlantedRegion, own: PlantedRegion) => readonly object[]>
> = {
  inviteUser: (of) => [{ username: `u-${key().slice(0, 8)}`, name: 'Penyusup', ...operator(of) }],
  renewInvitation: (of) => [{ userId: of.operatorId }],
  makeResetCode: (of) => [{ userId: of.operatorId, reason: 'Percobaan dari luar' }],
  takeAwaySecondFactor: (of) => [{ userId: of.operatorId, reason: 'Percobaan dari luar' }],
  closeAccount: (of) => [{ userId: of.operatorId, reason: 'Percobaan dari luar' }],
  reopenAccount: (of) => [{ userId: of.operatorId, reason: 'Percobaan dari luar' }],
  grantAssignment: (of, own) => [
    { userId: of.operatorId, ...operator(own) },
    { userId: own.operatorId, ...operator(of) },
  ],
  endAssignment: (of) => [{ assignmentId: of.operatorAssignmentId, validTo: '2024-05-31' }],
  declarePotential: (of) => [
    {
      regionId: of.regionId,
      memberGroup: 'VULNERABLE_WORKER',
      people: 1,
      source: 'Percobaan',
      asOf: '2024-05-31',
    },
  ],
  createAgreement: (of, own) => [draft(own, of.payerId)],
  updateAgreement: (of, own) => [{ ...draft(own, own.payerId), id: of.draftId, version: 2 }],
  signAgreement: (of) => [{ id: of.draftId, version: 2, signedOn: '2024-05-13' }],
  createWorker: (of) => [
    { fullName: 'Penyusup', birthDate: '1990-01-01', sex: 'MALE', villageId: of.villageId },
  ],
  updateWorker: (of, own) => [
    { id: of.workerIds[0], version: 1, fullName: 'Diubah' },
    { id: own.workerIds[0], version: 1, villageId: of.villageId },
  ],
  createPersonRequest: (of) => [
    { workerId: of.workerIds[0], kind: 'ACCESS', wording: 'Percobaan dari luar wilayah' },
  ],
  answerPersonRequest: (of) => [
    { id: of.personRequestId, version: 1, isGranted: true, answer: 'Percobaan dari luar wilayah' },
  ],
  placeLegalHold: (of) => [
    { ...hold, scope: 'PERSON', workerId: of.workerIds[0] },
    { ...hold, scope: 'AGREEMENT', agreementId: of.agreementId },
    { ...hold, scope: 'REGION', regionId: of.regionId },
  ],
  endWiderLook: (of) => [{ id: of.lookId }],
  seeWiderLook: (of) => [{ id: of.lookId }],
  revealNik: (of) => [{ workerId: of.workerIds[0], reason: edit.reason }],
  createCandidateList: (of) => [
    { name: `Daftar ${key()}`, source: 'P3KE', sourceDate: '2024-01-01', lineId: of.lineId },
  ],
  updateCandidateList: (of, own) => [
    { id: of.listId, version: 1, name: 'Diubah' },
    { id: own.listId, version: 1, lineId: of.lineId },
  ],
  startCandidateImport: (of, own) => [
    { listId: of.listId, fileId: own.fileId },
    { listId: own.listId, fileId: of.fileId },
  ],
  confirmImport: (of) => [{ jobId: of.jobId }],
  cancelJob: (of) => [{ jobId: of.jobId }],
  retryJob: (of) => [{ jobId: of.jobId }],
  proposeDecree: (of, own) => [
    { ...proposal, listId: of.listId, lineId: of.lineId },
    { ...proposal, listId: own.listId, lineId: of.lineId },
    { ...proposal, listId: of.listId, lineId: own.lineId },
  ],
  enactDecree: (of) => [{ id: of.waitingDecreeId, ...pick('version'), decreedOn: '2024-05-31' }],
  returnDecree: (of) => [{ id: of.waitingDecreeId, ...pick('version', 'reason') }],
  cancelDecree: (of) => [{ id: of.waitingDecreeId, ...pick('version', 'reason') }],
  recordMembershipNumber: (of) => [
    { membershipId: of.membershipIds[0], version: 1, membershipNumber: '12345678901' },
  ],
  drawBill: (of) => [{ lineId: of.lineId, month: '2024-06' }],
  recordBillPayment: (of) => [{ id: of.billId, ...pick('version', 'paidOn', 'reference') }],
  reverseBillPayment: (of) => [{ id: of.billId, ...pick('version', 'reason') }],
  cancelBill: (of) => [{ id: of.billId, ...pick('version', 'reason') }],
};
