import type { jobErrors as id } from '../id/job-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** Why imports and exports end, and why a saved import stays. */
export const jobErrors = {
  FILE_SHEETS_DIFFER:
    'A further sheet has columns that the first one lacks. Sheet: %{sheet}. Columns: %{columns}. Give both the same columns, or upload that sheet as a file of its own.',
  JOB_ATTEMPTS_EXHAUSTED:
    'The job failed after several tries. Try again later or ask the system administrator.',
  JOB_ASSIGNMENT_ENDED: 'The assignment that started this job has ended.',
  EXPORT_FILTER_GONE: 'What this export searched by is not kept any more. Export anew.',
  IMPORT_NOT_SAVED: 'This import has not been saved. Just cancel it.',
  IMPORT_UNDONE: 'This import was taken back already.',
  IMPORT_TOO_OLD:
    'This import is older than a month, and the rows of its file are not kept any more. Change the people one by one.',
  IMPORT_RESTED_ON:
    'This import cannot be taken back: other data rest on people in it. Change the people one by one.',
  IMPORT_TOUCHED:
    'This import cannot be taken back any more. Afterwards %{edited} people were changed, %{proposed} were proposed, enrolled or wait for a seat, %{checked} were checked by their village, %{listed} came on another list or into another source, and %{askedFor} asked for something about their data. Rows: %{lines}. Change the people one by one.',
  JOB_EXPIRED: 'The result of the check is too old. Import the file again.',
  JOB_FILE_GONE: 'The file of this job was purged. Upload it again.',
} satisfies SameKeys<typeof id>;
