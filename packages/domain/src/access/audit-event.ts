import { z } from 'zod';
import { Id, Instant, RegionId } from '../shared/ids.js';
import { type OperationName, operationNames, type operations, policyOf } from './policy.js';
import { Role } from './role.js';

/** What an event of the trail is about. */
export const AuditObjectType = {
  SESSION: 'SESSION',
  USER: 'USER',
  ASSIGNMENT: 'ASSIGNMENT',
  WIDER_LOOK: 'WIDER_LOOK',
  API_CLIENT: 'API_CLIENT',
  API_KEY: 'API_KEY',
  AUDIT_EVENT: 'AUDIT_EVENT',
  OFFICE: 'OFFICE',
  REGION: 'REGION',
  REGION_CHANGE: 'REGION_CHANGE',
  REGION_IMPORT: 'REGION_IMPORT',
  POTENTIAL: 'POTENTIAL',
  LAW_RULE: 'LAW_RULE',
  PAYER: 'PAYER',
  AGREEMENT: 'AGREEMENT',
  BUDGET_LINE: 'BUDGET_LINE',
  ALLOCATION: 'ALLOCATION',
  WORKER: 'WORKER',
  NIK_CLAIM: 'NIK_CLAIM',
  DUPLICATE_PAIR: 'DUPLICATE_PAIR',
  PERSON_REQUEST: 'PERSON_REQUEST',
  CHANGE_REQUEST: 'CHANGE_REQUEST',
  BANK_ACCOUNT: 'BANK_ACCOUNT',
  RETENTION_RULE: 'RETENTION_RULE',
  LEGAL_HOLD: 'LEGAL_HOLD',
  INCIDENT: 'INCIDENT',
  ERASURE_RUN: 'ERASURE_RUN',
  CANDIDATE_LIST: 'CANDIDATE_LIST',
  CANDIDATE: 'CANDIDATE',
  IMPORT_ROW: 'IMPORT_ROW',
  DECREE: 'DECREE',
  MEMBERSHIP: 'MEMBERSHIP',
  BILL: 'BILL',
  BILL_LINE: 'BILL_LINE',
  JOB: 'JOB',
  FILE: 'FILE',
} as const;
export type AuditObjectType = (typeof AuditObjectType)[keyof typeof AuditObjectType];

type AuditedRead = {
  [K in OperationName]: (typeof operations)[K] extends { kind: 'query'; audit: 'LIST' | 'OBJECT' }
    ? K
    : never;
}[OperationName];

/** What each read of which the trail keeps an event is about. */
const AUDITED_READS = {
  regionChangePreview: AuditObjectType.REGION_CHANGE,
  workers: AuditObjectType.WORKER,
  worker: AuditObjectType.WORKER,
  identityMatches: AuditObjectType.WORKER,
  nikClaims: AuditObjectType.NIK_CLAIM,
  nikClaim: AuditObjectType.NIK_CLAIM,
  payersOfWorker: AuditObjectType.WORKER,
  personTimeline: AuditObjectType.WORKER,
  doublePayments: AuditObjectType.MEMBERSHIP,
  doublePaymentPersons: AuditObjectType.WORKER,
  duplicatePairs: AuditObjectType.DUPLICATE_PAIR,
  duplicatePair: AuditObjectType.DUPLICATE_PAIR,
  personRequests: AuditObjectType.PERSON_REQUEST,
  personRequest: AuditObjectType.PERSON_REQUEST,
  changeRequests: AuditObjectType.CHANGE_REQUEST,
  changeRequest: AuditObjectType.CHANGE_REQUEST,
  bankAccounts: AuditObjectType.BANK_ACCOUNT,
  bankAccount: AuditObjectType.BANK_ACCOUNT,
  legalHolds: AuditObjectType.LEGAL_HOLD,
  legalHold: AuditObjectType.LEGAL_HOLD,
  erasureDue: AuditObjectType.WORKER,
  erasureItems: AuditObjectType.WORKER,
  candidates: AuditObjectType.CANDIDATE,
  checkedCandidates: AuditObjectType.CANDIDATE,
  boardCandidates: AuditObjectType.CANDIDATE,
  candidacies: AuditObjectType.CANDIDATE,
  decreeTies: AuditObjectType.CANDIDATE,
  quotaSeats: AuditObjectType.MEMBERSHIP,
  memberships: AuditObjectType.MEMBERSHIP,
  memberExits: AuditObjectType.MEMBERSHIP,
  knownExits: AuditObjectType.MEMBERSHIP,
  lapsingMembers: AuditObjectType.MEMBERSHIP,
  membership: AuditObjectType.MEMBERSHIP,
  officeAnswerRows: AuditObjectType.MEMBERSHIP,
  billLines: AuditObjectType.BILL_LINE,
  importRows: AuditObjectType.IMPORT_ROW,
  addedCandidates: AuditObjectType.CANDIDATE,
  auditEvents: AuditObjectType.AUDIT_EVENT,
  personsSeen: AuditObjectType.WORKER,
  incident: AuditObjectType.INCIDENT,
  incidentPersons: AuditObjectType.WORKER,
} as const satisfies Readonly<Record<AuditedRead, AuditObjectType>>;

/** The object type of a read's event; undefined for an operation whose reads leave none. */
export const auditedObjectOf = (operation: OperationName): AuditObjectType | undefined =>
  (AUDITED_READS as Partial<Record<OperationName, AuditObjectType>>)[operation];

/** Persons who were asked for by a NIK: an event of its own kind, without the number. */
export const NIK_SEARCH = 'workers.byNik';

/** A worker who was read with the NIK in full, which a partner's key may carry a scope for. */
export const NIK_READING = 'worker.withNik';

/** What the trail keeps an event of: an operation, or a use of one that it tells apart. */
export type TrailedOperation = OperationName | typeof NIK_SEARCH | typeof NIK_READING;

/** Everything that the trail keeps at all. */
export const trailedOperations: readonly TrailedOperation[] = [
  ...operationNames.filter((name) => policyOf(name).audit !== 'NONE'),
  NIK_SEARCH,
  NIK_READING,
];

/** Objects that are about a person: who may not see personal data doesn't see events about them either. */
export const PERSONAL_OBJECT_TYPES = [
  AuditObjectType.WORKER,
  AuditObjectType.NIK_CLAIM,
  AuditObjectType.DUPLICATE_PAIR,
  AuditObjectType.PERSON_REQUEST,
  AuditObjectType.CHANGE_REQUEST,
  AuditObjectType.BANK_ACCOUNT,
  AuditObjectType.LEGAL_HOLD,
  AuditObjectType.INCIDENT,
  AuditObjectType.CANDIDATE,
  AuditObjectType.IMPORT_ROW,
  AuditObjectType.MEMBERSHIP,
  AuditObjectType.BILL_LINE,
  // The reason of a look may name whom it is about.
  AuditObjectType.WIDER_LOOK,
] as const satisfies readonly AuditObjectType[];

/**
 * One line of the append-only trail, written in the transaction of what it tells.
 * `count` is the number of objects of a list or a mass action; `details` holds no personal data but the last three
 * characters of the number that a membership had before, in the event of a membership.
 */
const AuditEvent = z.object({
  id: Id,
  at: Instant,
  operation: z.string(),
  actorUserId: Id.nullable(),
  actorName: z.string(),
  actorRole: z.enum(Role).nullable(),
  assignmentId: Id.nullable(),
  objectType: z.enum(AuditObjectType).nullable(),
  objectId: z.string().nullable(),
  regencyId: RegionId.nullable(),
  districtId: RegionId.nullable(),
  villageId: RegionId.nullable(),
  /** The wider look in which it was done. */
  widerLookId: Id.nullable(),
  count: z.int().nullable(),
  details: z.record(z.string(), z.json()).nullable(),
  requestId: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
