import type { AuditObjectType } from '@lindung/domain/access/audit-event';
import type { TimelineRecord } from '@lindung/domain/access/timeline';
import { RESOURCES, type ResourceName } from '../providers/resource-names';
import type { AuditEventRow } from '../providers/records';

/** The objects of the trail that have a page of their own. */
const RESOURCE_OF = {
  USER: 'users',
  WIDER_LOOK: 'widerLooks',
  API_CLIENT: 'apiClients',
  OFFICE: 'offices',
  REGION: 'regions',
  REGION_CHANGE: 'regionChanges',
  REGION_IMPORT: 'regionImports',
  PAYER: 'payers',
  LAW_RULE: 'lawRules',
  AGREEMENT: 'agreements',
  BUDGET_LINE: 'budgetLines',
  ALLOCATION: 'allocations',
  WORKER: 'workers',
  PERSON_REQUEST: 'personRequests',
  BANK_ACCOUNT: 'bankAccounts',
  RETENTION_RULE: 'retentionRules',
  LEGAL_HOLD: 'legalHolds',
  ERASURE_RUN: 'erasureRuns',
  INCIDENT: 'incidents',
  CANDIDATE_LIST: 'candidateLists',
  DECREE: 'decrees',
  MEMBERSHIP: 'memberships',
  BILL: 'bills',
  JOB: 'jobs',
} as const satisfies Readonly<Record<TimelineRecord, ResourceName>>;

/** The objects that stand on the page of another one, and where the trail keeps which. */
const PART_OF = {
  ASSIGNMENT: { resource: 'users', idIn: 'userId' },
  API_KEY: { resource: 'apiClients', idIn: 'clientId' },
} as const satisfies Partial<Record<AuditObjectType, { resource: ResourceName; idIn: string }>>;

/** What the pages of a record are called. */
export const resourceOf = (record: TimelineRecord): ResourceName => RESOURCE_OF[record];

/** The page on which the object of an event stands, and the operation that opens it; undefined when there is none. */
export function objectPage(
  { objectType, objectId }: Pick<AuditEventRow, 'objectType' | 'objectId'>,
  details: Readonly<Record<string, unknown>>,
) {
  const key = objectType ?? '';
  if (Object.hasOwn(RESOURCE_OF, key)) return page(RESOURCE_OF[key as keyof typeof RESOURCE_OF], objectId);
  if (!Object.hasOwn(PART_OF, key)) return undefined;
  const { resource, idIn } = PART_OF[key as keyof typeof PART_OF];
  return page(resource, details[idIn]);
}

function page(resource: (typeof RESOURCE_OF)[keyof typeof RESOURCE_OF], id: unknown) {
  return typeof id === 'string'
    ? { to: `/${resource}/${id}/show`, operation: RESOURCES[resource].show }
    : undefined;
}
