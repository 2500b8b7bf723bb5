import { z } from 'zod';
import type { OperationName } from '../access/policy.js';
import { IdempotencyKey } from '../shared/ids.js';

/** What can be exported: each a list of the API, with the rights and the masks of that list. */
export const ExportResource = {
  WORKERS: 'WORKERS',
  CANDIDATE_LISTS: 'CANDIDATE_LISTS',
  CANDIDATES: 'CANDIDATES',
  DECREES: 'DECREES',
  MEMBERSHIPS: 'MEMBERSHIPS',
  COVER_RISKS: 'COVER_RISKS',
  LAPSING_MEMBERS: 'LAPSING_MEMBERS',
  BILLS: 'BILLS',
  BILL_LINES: 'BILL_LINES',
  PAYER_PUNCTUALITY: 'PAYER_PUNCTUALITY',
  PAYER_ARREARS: 'PAYER_ARREARS',
  DOUBLE_PAYMENTS: 'DOUBLE_PAYMENTS',
  AGREEMENTS: 'AGREEMENTS',
  QUOTA_LINES: 'QUOTA_LINES',
  QUOTA_SEATS: 'QUOTA_SEATS',
  REGIONS: 'REGIONS',
  OFFICES: 'OFFICES',
  USERS: 'USERS',
  API_CLIENTS: 'API_CLIENTS',
  JOBS: 'JOBS',
  AUDIT_EVENTS: 'AUDIT_EVENTS',
  PROCESSING_ACTIVITIES: 'PROCESSING_ACTIVITIES',
  INCIDENT_PERSONS: 'INCIDENT_PERSONS',
} as const;
export type ExportResource = (typeof ExportResource)[keyof typeof ExportResource];

/** The list whose policy row an export needs beside its own. */
export const LIST_OF_EXPORT = {
  WORKERS: 'workers',
  CANDIDATE_LISTS: 'candidateLists',
  CANDIDATES: 'candidates',
  DECREES: 'decrees',
  MEMBERSHIPS: 'memberships',
  COVER_RISKS: 'coverRisks',
  LAPSING_MEMBERS: 'lapsingMembers',
  BILLS: 'bills',
  BILL_LINES: 'billLines',
  PAYER_PUNCTUALITY: 'payerPunctuality',
  PAYER_ARREARS: 'payerArrears',
  DOUBLE_PAYMENTS: 'doublePayments',
  AGREEMENTS: 'agreements',
  QUOTA_LINES: 'quotaLines',
  QUOTA_SEATS: 'quotaSeats',
  REGIONS: 'regions',
  OFFICES: 'offices',
  USERS: 'users',
  API_CLIENTS: 'apiClients',
  JOBS: 'jobs',
  AUDIT_EVENTS: 'auditEvents',
  PROCESSING_ACTIVITIES: 'processingActivities',
  INCIDENT_PERSONS: 'incidentPersons',
} as const satisfies Record<ExportResource, OperationName>;

/** The form of an exported file. */
export const ExportFormat = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

/** Exports all rows of a list under a filter; `filter` is the list's own filter as JSON text. */
export const StartExport = z.object({
  idempotencyKey: IdempotencyKey,
  resource: z.enum(ExportResource),
  filter: z
    .string()
    .max(4000)
    .nullish()
    .transform((text) => text || null),
  format: z.enum(ExportFormat),
});
export type StartExport = z.infer<typeof StartExport>;
