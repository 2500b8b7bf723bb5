import type { EnumName } from '../i18n/useWords';

/** Which closed list the codes of a detail are of. */
export const ENUM_OF: Readonly<Record<string, EnumName>> = {
  role: 'Role',
  level: 'JurisdictionLevel',
  kind: 'JobKind',
  from: 'JobState',
  memberGroup: 'MemberGroup',
  scopes: 'ApiScope',
  with: 'SignedInWith',
  purpose: 'OneTimeCodePurpose',
  officeKind: 'OfficeKind',
  lawSubject: 'LawSubject',
  lawStatus: 'LawRuleStatus',
  retentionKind: 'RetentionKind',
  retentionStatus: 'RetentionRuleStatus',
  holdScope: 'LegalHoldScope',
  scope: 'IncidentScopeKind',
  recipient: 'NoticeRecipient',
  erasureStatus: 'ErasureRunStatus',
  settlement: 'NikSettlement',
  taken: 'MergeField',
  populationSource: 'PopulationSource',
  proofKind: 'ChangeProof',
  heirRelationship: 'HeirRelationship',
  bank: 'Bank',
  budgetChange: 'BudgetChangeKind',
  allocationStep: 'AllocationStep',
  fundedProgrammes: 'Programme',
  accountWarnings: 'BankAccountWarning',
  matchBefore: 'IdentityMatchStatus',
  blankCells: 'BlankCells',
  acceptedRepairs: 'DamageKind',
  order: 'AgreementOrderKind',
  resumption: 'Resumption',
  exit: 'ExitReason',
  identity: 'AnnexIdentity',
  upTo: 'CheckStep',
  outcome: 'AnswerOutcome',
  resolution: 'AnswerResolution',
  columns: 'CandidateColumn',
  decided: 'AgreementOrderStatus',
  paymentStep: 'PaymentStepKind',
};
/** Of what a state is one, by what bears it. */
export const STATUS_OF: Readonly<Record<string, EnumName>> = {
  AGREEMENT: 'AgreementStatus',
  DECREE: 'DecreeStatus',
  BILL: 'BillStatus',
  BUDGET_LINE: 'BudgetChangeStatus',
  PERSON_REQUEST: 'PersonRequestStatus',
  WORKER: 'PersonStatus',
  INCIDENT: 'IncidentStatus',
};
/** Of what a kind is one, by what bears it; of others it is a job's. */
export const KIND_OF: Readonly<Record<string, EnumName>> = {
  PERSON_REQUEST: 'PersonRequestKind',
  REGION_CHANGE: 'RegionChangeKind',
  REGION_IMPORT: 'RegionImportKind',
};
export const DAYS: readonly string[] = ['validFrom', 'validTo', 'asOf', 'effectiveOn', 'paidOn', 'endsOn'];
