import { auditDetails as en } from './en/audit-details.js';
import { auditDetails as id } from './id/audit-details.js';
import type { Locale } from './locale.js';

/** What the details of an event of the trail are called, by language: apart from all other words, since the first page tells of none. */
export const AUDIT_DETAILS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { id, en };
