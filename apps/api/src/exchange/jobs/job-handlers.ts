import { writeDecreeDocument } from '../documents/decree-document.js';
import { writeMemberCards } from '../documents/member-cards.js';
import { writeVillageLetter } from '../documents/village-letter.js';
import { importCandidates } from '../candidates/import-candidates.js';
import { readOfficeAnswer } from '../office/read-office-answer.js';
import { writeOfficeFile } from '../office/write-office-file.js';
import { writePrecheckFile } from '../office/write-precheck-file.js';
import { searchDuplicates } from '../duplicates/search-duplicates.js';
import { exportRows } from '../export/export-rows.js';
import type { JobHandlers } from './job-run.js';

/** The work of every kind of job. */
export const jobHandlers: JobHandlers = {
  CANDIDATE_IMPORT: importCandidates,
  EXPORT: exportRows,
  DECREE_DOCUMENT: writeDecreeDocument,
  OFFICE_FILE: (run) => ('listId' in run.job.params ? writePrecheckFile(run) : writeOfficeFile(run)),
  OFFICE_ANSWER: readOfficeAnswer,
  MEMBER_CARDS: writeMemberCards,
  DUPLICATE_SEARCH: searchDuplicates,
  VILLAGE_LETTER: writeVillageLetter,
};
