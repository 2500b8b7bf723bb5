import type { AuditEventRow } from '../providers/records';

/** What the trail keeps of an event beside its columns. */
export function detailsOf({ details }: Pick<AuditEventRow, 'details'>): Readonly<Record<string, unknown>> {
  const kept: unknown = details === null ? {} : JSON.parse(details);
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}
