import { editsOfAllocation } from './planted-allocation.js';
import { printed } from './printed-decree.js';
import type { PlantedRegion } from './planted-region.js';
import { key } from './world.js';

const paper = { documentNumber: 'DPA/1/2024', documentDate: '2024-01-02' };
const changeInput = { kind: 'FREEZE', amount: '1000', ...paper };
const budgetInput = {
  year: 2024,
  fundingSource: 'APBD_REGENCY',
  accountCode: '5.1.02',
  name: 'Percobaan',
  ceiling: '1000',
  ...paper,
};

const draft = (of: PlantedRegion, payerId: string) => ({
  number: `PKS ${key()}`,
  title: 'Perjanjian',
  kind: 'PKS',
  validFrom: '2024-05-13',
  validTo: '2024-12-31',
  signingOfficeId: of.officeId,
  parties: [
    { side: 'GOVERNMENT', regionId: of.regionId },
    { side: 'OFFICE', officeId: of.officeId },
  ],
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
const villagePlan = (of: PlantedRegion, frameId: string) => ({
  frameId,
  villageIds: [of.villageId],
  numberPattern: 'PKS/{kode desa}',
  title: 'Perjanjian',
  validFrom: '2024-05-13',
  validTo: '2024-12-31',
  signingOfficeId: of.officeId,
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  fundingSource: 'APBDES',
  incomeBase: '1000000',
  monthFrom: '2024-05',
  monthTo: '2024-12',
  seats: 1,
});
const operator = (of: PlantedRegion) => ({
  role: 'VILLAGE_OPERATOR',
  level: 'VILLAGE',
  regionId: of.villageId,
  validFrom: '2024-05-31',
});
const proposal = { number: 'SK', title: 'Penetapan', seats: 1, startsOn: '2024-05-31' };
const edit = { version: 1, reason: 'Percobaan dari luar wilayah', reference: 'X-1', paidOn: '2024-05-31' };
const proven = { proofKind: 'IDENTITY_CARD', reason: edit.reason };
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
  'closeOffice',
  'setOfficeArea',
  'handOverServiceAreas',
  'saveOfficeTemplate',
  'changeRegions',
  'assignResidents',
  'applyEdition',
  'addRegionAlias',
  'endRegionAlias',
  'importCrosswalk',
  'importBoundaries',
  'inviteUsers',
  'openWiderLook',
  'acceptInvitation',
  'createApiClient',
  'createApiKey',
  'rotateApiKey',
  'revokeApiKey',
  'startExport',
  'startDuplicateSearch',
  'proposeLawRule',
  'decideLawRule',
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
  'proposeErasure',
  'decideErasure',
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
  startVillageLetter: (of) => [editsOfAllocation(of).startVillageLetter],
  planAllocations: (of) => [editsOfAllocation(of).planAllocations],
  reviseAllocation: (of) => [editsOfAllocation(of).reviseAllocation],
  proposeAllocations: (of) => [editsOfAllocation(of).proposeAllocations],
  evaluateAllocations: (of) => [editsOfAllocation(of).evaluateAllocations],
  enactAllocations: (of) => [editsOfAllocation(of).enactAllocations],
  confirmAllocations: (of) => [editsOfAllocation(of).confirmAllocations],
  reportAllocations: (of) => [editsOfAllocation(of).reportAllocations],
  recordTranches: (of) => [editsOfAllocation(of).recordTranches],
  createBudgetLine: (of) => [
    { ...budgetInput, regionId: of.regionId },
    { ...budgetInput, regionId: of.villageId },
  ],
  proposeBudgetChange: (of, own) => [
    { ...changeInput, budgetLineId: of.budgetLineId },
    { ...changeInput, kind: 'SHIFT', budgetLineId: own.budgetLineId, toLineId: of.budgetLineId },
  ],
  confirmBudgetChange: (of) => [{ id: of.budgetChangeId, version: 1 }],
  declineBudgetChange: (of) => [{ id: of.budgetChangeId, version: 1, answer: 'Percobaan dari luar wilayah' }],
  withdrawBudgetChange: (of) => [{ id: of.budgetChangeId, version: 1 }],
  fundAgreementLine: (of, own) => [
    { lineId: of.lineId, budgetLineId: of.budgetLineId, programmes: ['JKK'] },
    { lineId: of.lineId, budgetLineId: own.budgetLineId, programmes: ['JKK'] },
    { lineId: own.lineId, budgetLineId: of.budgetLineId, programmes: ['JKK'] },
  ],
  createPayer: (of) => [
    { name: 'Pembayar', regionId: of.regionId },
    { name: 'Pembayar', regionId: of.villageId },
  ],
  updatePayer: (of) => [{ id: of.payerId, version: 1, name: 'Diubah' }],
  addEmployerNumber: (of) => [{ payerId: of.payerId, employerNumber: 'LUAR0001' }],
  endEmployerNumber: (of) => [{ id: of.payerNumberId, validTo: '2024-05-31' }],
  replaceAgreementDocument: (of) => [{ id: of.documentId, reason: 'Percobaan dari luar wilayah' }],
  removeAgreementDocument: (of) => [{ id: of.documentId }],
  createVillageAgreements: (of, own) => [{ ...villagePlan(own, of.agreementId), agreements: 1 }],
  signVillageAgreements: (of) => [
    { frameId: of.agreementId, agreements: [{ id: of.draftId, version: 2 }], signedOn: '2024-05-13' },
  ],
  createAgreement: (of, own) => [
    draft(own, of.payerId),
    { ...draft(own, own.payerId), frameId: of.agreementId },
    {
      ...draft(own, own.payerId),
      parties: [
        { side: 'GOVERNMENT', regionId: of.villageId },
        { side: 'OFFICE', officeId: own.officeId },
      ],
    },
  ],
  updateAgreement: (of, own) => [{ ...draft(own, own.payerId), id: of.draftId, version: 2 }],
  submitAgreement: (of) => [{ id: of.draftId, version: 2 }],
  reviewAgreement: (of) => [{ id: of.draftId, version: 2, approve: true }],
  withdrawAgreement: (of) => [{ id: of.draftId, version: 2, reason: edit.reason }],
  signAgreement: (of) => [{ id: of.draftId, version: 2, signedOn: '2024-05-13' }],
  proposeAgreementOrder: (of) => [
    {
      agreementId: of.agreementId,
      version: 2,
      kind: 'PAUSE',
      effectiveOn: '2024-12-01',
      reason: edit.reason,
      basis: 'Surat',
    },
  ],
  moveShares: (of) => [{ lineId: of.lineId, version: 2, shares: [], reason: edit.reason }],
  decideAgreementOrder: (of) => [{ id: of.orderId, version: 2, enact: true }],
  createWorker: (of) => [
    { fullName: 'Penyusup', birthDate: '1990-01-01', sex: 'MALE', villageId: of.villageId },
  ],
  updateWorker: (of, own) => [
    { id: of.workerIds[0], version: 1, fullName: 'Diubah' },
    { id: own.workerIds[0], version: 1, villageId: of.villageId },
  ],
  askIdentityAgain: (of) => [{ id: of.workerIds[0], version: 1 }],
  proposeIdentityMatch: (of) => [{ id: of.workerIds[0], version: 1, reason: edit.reason }],
  decideIdentityMatch: (of) => [{ id: of.workerIds[0], version: 1, isConfirmed: true, reason: edit.reason }],
  recordPopulationStatus: (of) => [
    {
      workerId: of.workerIds[0],
      status: 'MOVED',
      occurredOn: '2024-05-30',
      knownOn: '2024-05-31',
      source: 'VILLAGE',
    },
  ],
  recordHeir: (of) => [
    { workerId: of.workerIds[0], relationship: 'CHILD', fullName: 'Anak Asing', isScholarshipChild: false },
  ],
  updateHeir: (of) => [{ id: of.heirId, version: 1, fullName: 'Diubah' }],
  removeHeir: (of) => [{ id: of.heirId, version: 1, reason: edit.reason }],
  revealHeir: (of) => [{ id: of.heirId, reason: edit.reason }],
  settleNik: (of) => [
    { id: of.workerIds[0], seen: '1', settlement: 'BEARER_KEEPS', reason: 'Percobaan dari luar' },
  ],
  markDistinct: (of) => [{ id: of.duplicatePairId, version: 1, reason: 'Percobaan dari luar' }],
  proposeChange: (of, own) => [
    { workerId: of.workerIds[0], workerVersion: 1, address: 'Jl. Asing', ...proven },
    { workerId: own.workerIds[0], workerVersion: 1, villageId: of.villageId, ...proven },
  ],
  withdrawChange: (of) => [{ id: of.changeRequestId, version: 2 }],
  acceptChange: (of) => [{ id: of.changeRequestId, version: 2, workerVersion: 1, confirmsStale: true }],
  declineChange: (of) => [{ id: of.changeRequestId, version: 2, answer: 'Percobaan dari luar wilayah' }],
  undoChange: (of) => [{ id: of.changeRequestId, version: 2, reason: edit.reason }],
  revealChange: (of) => [{ id: of.changeRequestId, reason: edit.reason }],
  proposeBankAccount: (of) => [
    {
      workerId: of.workerIds[0],
      bank: 'BRI',
      number: '1234567890',
      holderName: 'Orang Asing',
      isHolderWorker: true,
    },
  ],
  withdrawBankAccount: (of) => [{ id: of.bankAccountId, version: 2 }],
  confirmBankAccount: (of) => [{ id: of.bankAccountId, version: 2, seenWarnings: ['HOLDER_IS_ANOTHER'] }],
  declineBankAccount: (of) => [{ id: of.bankAccountId, version: 2, answer: 'Percobaan dari luar wilayah' }],
  endBankAccount: (of) => [{ id: of.bankAccountId, version: 2, reason: edit.reason }],
  revealBankAccount: (of) => [{ id: of.bankAccountId, reason: edit.reason }],
  mergeWorkers: (of) => [
    {
      id: of.duplicatePairId,
      version: 1,
      survivorId: of.workerIds[0],
      survivorVersion: 1,
      absorbedVersion: 1,
      takes: [],
      reason: 'Percobaan dari luar',
    },
  ],
  undoWorkerMerge: (of) => [{ id: of.mergeId, reason: 'Percobaan dari luar' }],
  createPersonRequest: (of) => [
    { workerId: of.workerIds[0], kind: 'ACCESS', wording: 'Percobaan dari luar wilayah' },
  ],
  answerPersonRequest: (of) => [
    { id: of.personRequestId, version: 1, isGranted: true, answer: 'Percobaan dari luar wilayah' },
  ],
  liftRestriction: (of) => [{ id: of.workerIds[0], version: 1, reason: 'Percobaan dari luar wilayah' }],
  drawPersonExtract: (of) => [{ id: of.personRequestId }],
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
  forgetColumnMapping: (of) => [{ jobId: of.jobId }],
  reviseImport: (of) => [
    { jobId: of.jobId, acceptedRepairs: ['DATE_SWAPPED'] },
    { jobId: of.jobId, acceptedRepairs: [], columns: [{ position: 0, field: 'nik' }] },
  ],
  confirmImport: (of) => [{ jobId: of.jobId }],
  undoImport: (of) => [{ jobId: of.jobId, reason: edit.reason }],
  addCandidates: (of) => [
    { candidateListId: of.listId, rows: [{ reference: 'LUAR-1', fullName: 'Penyusup' }] },
  ],
  cancelJob: (of) => [{ jobId: of.jobId }],
  retryJob: (of) => [{ jobId: of.jobId }],
  proposeDecree: (of, own) => [
    { ...proposal, listId: of.listId, lineId: of.lineId },
    { ...proposal, listId: own.listId, lineId: of.lineId },
    { ...proposal, listId: of.listId, lineId: own.lineId },
    { ...proposal, source: 'WAITING_LIST', lineId: of.lineId },
    { ...proposal, source: 'MEMBERS', fromLineId: of.lineId, lineId: own.lineId },
  ],
  demandChecks: (of) => [{ id: of.listId, version: 1, upTo: 'VILLAGE' }],
  judgeCandidates: (of) => [
    { checkId: of.checkId, rows: [{ workerId: of.workerIds[0], verdict: 'CONFIRMED' }] },
    { checkId: of.checkId, expectedCount: 1 },
  ],
  fileMinutes: (of) => [
    { id: of.checkId, number: 'BA 1', heldOn: '2024-05-31', chair: 'Kepala desa (contoh)', present: 1 },
  ],
  confirmVerdicts: (of) => [
    { listId: of.listId, expectedCount: 1 },
    { listId: of.listId, workerIds: [of.workerIds[0]] },
  ],
  returnCandidates: (of) => [
    { listId: of.listId, rows: [{ workerId: of.workerIds[0], note: 'Percobaan dari luar' }] },
  ],
  waitlistCandidates: (of, own) => [
    { listId: of.listId, lineId: own.lineId },
    { listId: own.listId, lineId: of.lineId },
  ],
  leaveWaitingList: (of) => [{ lineId: of.lineId, ineligible: true, reason: edit.reason }],
  reportExit: (of) => [
    { membershipId: of.membershipIds[0], reason: 'MOVED', occurredOn: '2024-05-31', note: 'Pindah' },
  ],
  reportKnownExits: (of) => [{ lineId: of.lineId }],
  decideExits: (of) => [{ lineId: of.lineId, confirm: true }],
  enactDecree: (of) => [{ id: of.waitingDecreeId, ...pick('version'), decreedOn: '2024-05-31' }],
  returnDecree: (of) => [{ id: of.waitingDecreeId, ...pick('version', 'reason') }],
  cancelDecree: (of) => [{ id: of.waitingDecreeId, ...pick('version', 'reason') }],
  recordMembershipNumber: (of) => [
    { membershipId: of.membershipIds[0], version: 1, membershipNumber: '12345678901' },
  ],
  startOfficeAnswer: (of, own) => [
    { decreeId: of.decreeId, fileId: own.fileId },
    { decreeId: own.decreeId, fileId: of.fileId },
  ],
  startPrecheckFile: (of) => [{ listId: of.listId, people: 1 }],
  startPrecheckAnswer: (of, own) => [
    { listId: of.listId, fileId: own.fileId },
    { listId: own.listId, fileId: of.fileId },
  ],
  precheckCandidates: (of, own) => [
    { listId: of.listId, rows: [{ workerId: of.workerIds[0], verdict: 'CONFIRMED' }] },
    { listId: own.listId, rows: [{ workerId: of.workerIds[0], verdict: 'CONFIRMED' }] },
  ],
  confirmOfficeAnswer: (of) => [{ jobId: of.jobId }],
  resolveOfficeAnswer: (of) => [{ jobId: of.jobId, lineNo: 1, resolution: 'DISMISSED', reason: edit.reason }],
  startMemberCards: (of, own) => [
    { decreeId: of.decreeId },
    { decreeId: own.decreeId, membershipId: of.membershipIds[0] },
  ],
  startOfficeFile: (of) => [{ decreeId: of.decreeId, people: 3, again: true }],
  startDecreeDocument: (of) => [{ ...printed, decreeId: of.decreeId }],
  drawBill: (of) => [{ lineId: of.lineId, month: '2024-06', people: 1 }],
  issueBill: (of) => [{ id: of.billId, ...pick('version') }],
  declineBill: (of) => [{ id: of.billId, ...pick('version', 'reason') }],
  recordPaymentStep: (of) => [
    { id: of.billId, ...pick('version'), kind: 'SPP', number: 'SPP-1', datedOn: '2024-05-31' },
  ],
  withdrawPaymentStep: (of) => [{ id: of.billId, ...pick('version', 'reason'), stepId: of.listId }],
  postPayment: (of) => [{ billId: of.billId, amount: '50400', ...pick('paidOn', 'reference') }],
  recordBillPayment: (of) => [{ id: of.billId, ...pick('version', 'paidOn', 'reference') }],
  reverseBillPayment: (of) => [{ id: of.billId, ...pick('version', 'reason') }],
  cancelBill: (of) => [{ id: of.billId, ...pick('version', 'reason') }],
};
