import { NIK_READING, NIK_SEARCH, type TrailedOperation, trailedOperations } from './audit-event.js';
import type { Grant, MaskableField } from './grant.js';
import { grantOf, type OperationName, policyOf } from './policy.js';
import type { Role } from './role.js';

/** The records that have a timeline: those with a page of their own, under the names that the trail has for them. */
export const TimelineRecord = {
  USER: 'USER',
  WIDER_LOOK: 'WIDER_LOOK',
  API_CLIENT: 'API_CLIENT',
  OFFICE: 'OFFICE',
  REGION: 'REGION',
  REGION_CHANGE: 'REGION_CHANGE',
  REGION_IMPORT: 'REGION_IMPORT',
  PAYER: 'PAYER',
  LAW_RULE: 'LAW_RULE',
  AGREEMENT: 'AGREEMENT',
  BUDGET_LINE: 'BUDGET_LINE',
  ALLOCATION: 'ALLOCATION',
  WORKER: 'WORKER',
  PERSON_REQUEST: 'PERSON_REQUEST',
  BANK_ACCOUNT: 'BANK_ACCOUNT',
  RETENTION_RULE: 'RETENTION_RULE',
  LEGAL_HOLD: 'LEGAL_HOLD',
  ERASURE_RUN: 'ERASURE_RUN',
  INCIDENT: 'INCIDENT',
  CANDIDATE_LIST: 'CANDIDATE_LIST',
  DECREE: 'DECREE',
  MEMBERSHIP: 'MEMBERSHIP',
  BILL: 'BILL',
  JOB: 'JOB',
} as const;
export type TimelineRecord = (typeof TimelineRecord)[keyof typeof TimelineRecord];

/** The operation that opens the page of a record: whoever may use it on the record sees what was done to the record. */
export const PAGE_OF_RECORD = {
  USER: 'user',
  WIDER_LOOK: 'widerLook',
  API_CLIENT: 'apiClient',
  OFFICE: 'office',
  REGION: 'region',
  REGION_CHANGE: 'regionChange',
  REGION_IMPORT: 'regionImport',
  PAYER: 'payer',
  LAW_RULE: 'lawRule',
  AGREEMENT: 'agreement',
  BUDGET_LINE: 'budgetLine',
  ALLOCATION: 'allocation',
  WORKER: 'worker',
  PERSON_REQUEST: 'personRequest',
  BANK_ACCOUNT: 'bankAccount',
  RETENTION_RULE: 'retentionRule',
  LEGAL_HOLD: 'legalHold',
  ERASURE_RUN: 'erasureRun',
  INCIDENT: 'incident',
  CANDIDATE_LIST: 'candidateList',
  DECREE: 'decree',
  MEMBERSHIP: 'membership',
  BILL: 'bill',
  JOB: 'job',
} as const satisfies Readonly<Record<TimelineRecord, OperationName>>;

/** Mutations and downloads that show something and change nothing. */
const SHOWING: readonly TrailedOperation[] = [
  'revealNik',
  'revealChange',
  'revealHeir',
  'revealBankAccount',
  'file.download',
  'document.download',
  'proof.download',
  'bankBook.download',
  NIK_SEARCH,
  NIK_READING,
];

const isLook = (operation: TrailedOperation): boolean =>
  SHOWING.includes(operation) || policyOf(operation as OperationName).kind === 'query';

/** What the trail keeps of who looked at a record: told to whom the trail is open, and to nobody else. */
export const LOOKS: readonly TrailedOperation[] = trailedOperations.filter(isLook);

/** What the trail keeps of what was done to a record. */
export const ACTS: readonly TrailedOperation[] = trailedOperations.filter((operation) => !isLook(operation));

/** The grant under which a role reads the page of a record, and with it what was done to the record. */
export const grantOfRecord = (role: Role, record: TimelineRecord): Grant | undefined =>
  grantOf(role, PAGE_OF_RECORD[record]);

/**
 * What a timeline hides from who reads the record under a grant: where the page keeps quiet about what the record said before, who
 * did what to which field; where it keeps quiet about the number of a membership, what an act says of that number.
 */
export function hiddenInTimeline(record: TimelineRecord, { mask = [] }: Grant): readonly MaskableField[] {
  if (mask.includes('changes')) return ['actorName', 'details'];
  return record === TimelineRecord.MEMBERSHIP && mask.includes('membershipNumber') ? ['details'] : [];
}
