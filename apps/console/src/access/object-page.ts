import type { AuditObjectType } from '@lindung/domain/access/audit-event';
import { RESOURCES, type ResourceName } from '../providers/resource-names';

/** The objects of the trail that have a page of their own. */
const RESOURCE_OF = {
  USER: 'users',
  API_CLIENT: 'apiClients',
  OFFICE: 'offices',
  AGREEMENT: 'agreements',
  WORKER: 'workers',
  CANDIDATE_LIST: 'candidateLists',
  DECREE: 'decrees',
  MEMBERSHIP: 'memberships',
  BILL: 'bills',
  JOB: 'jobs',
} as const satisfies Partial<Record<AuditObjectType, ResourceName>>;

/** The page of an object and the operation that opens it; undefined for what has none. */
export function objectPage(objectType: string | null, objectId: string | null) {
  if (objectType === null || objectId === null || !Object.hasOwn(RESOURCE_OF, objectType)) return undefined;
  const resource = RESOURCE_OF[objectType as keyof typeof RESOURCE_OF];
  return { to: `/${resource}/${objectId}/show`, operation: RESOURCES[resource].show };
}
