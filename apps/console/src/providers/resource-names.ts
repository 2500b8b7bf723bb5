import type { OperationName } from '@lindung/domain/access/policy';

/** What a person can do with a resource, and the operation of the policy table that allows it. */
interface ResourcePolicy {
  readonly list: OperationName;
  readonly show?: OperationName;
  readonly create?: OperationName;
  readonly edit?: OperationName;
  readonly export?: OperationName;
}

/** The resources of the console; the policy table decides who sees which. */
export const RESOURCES = {
  regions: { list: 'regions', show: 'region', export: 'startExport' },
  regionImports: { list: 'regionImports', show: 'regionImport' },
  regionChanges: { list: 'regionChanges', show: 'regionChange', create: 'changeRegions' },
  offices: {
    list: 'offices',
    show: 'office',
    create: 'createOffice',
    edit: 'updateOffice',
    export: 'startExport',
  },
  agreements: {
    list: 'agreements',
    show: 'agreement',
    create: 'createAgreement',
    edit: 'updateAgreement',
    export: 'startExport',
  },
  payers: { list: 'payers', show: 'payer', create: 'createPayer', edit: 'updatePayer' },
  quotaLines: { list: 'quotaLines', export: 'startExport' },
  quotaSeats: { list: 'quotaSeats', export: 'startExport' },
  lapsingMembers: { list: 'lapsingMembers', export: 'startExport' },
  workers: {
    list: 'workers',
    show: 'worker',
    create: 'createWorker',
    edit: 'updateWorker',
    export: 'startExport',
  },
  changeRequests: { list: 'changeRequests', show: 'changeRequest', create: 'proposeChange' },
  bankAccounts: { list: 'bankAccounts', show: 'bankAccount' },
  personRequests: { list: 'personRequests', show: 'personRequest' },
  identityMatches: { list: 'identityMatches' },
  nikClaims: { list: 'nikClaims', show: 'nikClaim' },
  duplicatePairs: { list: 'duplicatePairs', show: 'duplicatePair' },
  lawRules: { list: 'lawRules', show: 'lawRule' },
  retentionRules: { list: 'retentionRules', show: 'retentionRule' },
  legalHolds: { list: 'legalHolds', show: 'legalHold' },
  erasureRuns: { list: 'erasureRuns', show: 'erasureRun' },
  erasureDue: { list: 'erasureDue' },
  erasureItems: { list: 'erasureItems' },
  candidateLists: {
    list: 'candidateLists',
    show: 'candidateList',
    create: 'createCandidateList',
    edit: 'updateCandidateList',
    export: 'startExport',
  },
  villageChecks: { list: 'villageChecks', show: 'villageCheck' },
  checkedCandidates: { list: 'checkedCandidates' },
  boardCandidates: { list: 'boardCandidates' },
  candidacies: { list: 'candidacies' },
  candidates: { list: 'candidates', export: 'startExport' },
  decreeTies: { list: 'decreeTies' },
  memberExits: { list: 'memberExits' },
  knownExits: { list: 'knownExits' },
  decrees: { list: 'decrees', show: 'decree', export: 'startExport' },
  coverRisks: { list: 'coverRisks', export: 'startExport' },
  memberships: { list: 'memberships', show: 'membership', export: 'startExport' },
  allocations: { list: 'allocations', show: 'allocation', create: 'planAllocations' },
  budgetLines: { list: 'budgetLines', show: 'budgetLine', create: 'createBudgetLine' },
  budgetChanges: { list: 'budgetChanges' },
  figureChecks: { list: 'figureChecks', show: 'figureCheck' },
  budgetMovements: { list: 'budgetMovements' },
  bills: { list: 'bills', show: 'bill', create: 'drawBill', export: 'startExport' },
  billLines: { list: 'billLines', export: 'startExport' },
  payerPunctuality: { list: 'payerPunctuality', export: 'startExport' },
  payerArrears: { list: 'payerArrears', export: 'startExport' },
  doublePayments: { list: 'doublePayments', export: 'startExport' },
  doublePaymentPersons: { list: 'doublePaymentPersons' },
  jobs: { list: 'jobs', show: 'job', export: 'startExport' },
  importRows: { list: 'importRows' },
  users: { list: 'users', show: 'user', export: 'startExport' },
  widerLooks: { list: 'widerLooks', show: 'widerLook' },
  apiClients: {
    list: 'apiClients',
    show: 'apiClient',
    create: 'createApiClient',
    export: 'startExport',
  },
  auditEvents: { list: 'auditEvents', export: 'startExport' },
  personsSeen: { list: 'personsSeen' },
  incidents: { list: 'incidents', show: 'incident' },
  incidentPersons: { list: 'incidentPersons', export: 'startExport' },
  processingActivities: { list: 'processingActivities', export: 'startExport' },
} as const satisfies Record<string, ResourcePolicy>;

export type ResourceName = keyof typeof RESOURCES;

/** The operation that a page of a resource needs; undefined: the resource has no such page. */
export function operationFor(resource: string, action: string): OperationName | undefined {
  const policy: ResourcePolicy | undefined = isResource(resource) ? RESOURCES[resource] : undefined;
  return policy?.[action as keyof ResourcePolicy];
}

export function isResource(name: string): name is ResourceName {
  return Object.hasOwn(RESOURCES, name);
}
