import type { AuditEventRow } from '../providers/records';
import { detailsOf } from './details-of';

/** What is asked for at one moment and written as a file at a later one. */
const WRITES_FILES = new Set([
  'startExport',
  'startDecreeDocument',
  'startOfficeFile',
  'startMemberCards',
  'startVillageLetter',
]);

/**
 * What the server did later for an event that asks for it under the same name: it wrote the file of an export or the rows of an
 * import. Undefined for the event that asks, and for all others.
 */
export function workDone(
  event: Pick<AuditEventRow, 'operation' | 'objectType' | 'details'>,
): 'exportWritten' | 'importWritten' | undefined {
  if (WRITES_FILES.has(event.operation) && detailsOf(event)['fileId'] !== undefined) return 'exportWritten';
  return event.operation === 'confirmImport' && event.objectType === 'CANDIDATE_LIST'
    ? 'importWritten'
    : undefined;
}
