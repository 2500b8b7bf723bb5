import type { InvitationColumn } from '../access/invitation-columns.js';
import type { CandidateColumn } from '../enrolment/candidate-columns.js';
import type { RegionColumn } from '../territory/region-columns.js';
import type { HeaderErrorOf } from './column-layout.js';
import type { AnswerColumn } from './office-answer.js';

/**
 * Why an uploaded table can't be read to its end. `line` is the line of the file (CSV) or the row of the sheet (XLSX), from 1.
 * What is wrong with a single row is that row's issue and no problem of the file.
 */
export type FileProblem =
  | { readonly code: WholeFileProblemCode }
  | { readonly code: FileLineProblemCode; readonly line: number }
  /** A further sheet of a workbook has columns that the first one lacks. */
  | {
      readonly code: 'FILE_SHEETS_DIFFER';
      readonly sheet: string;
      readonly columns: readonly CandidateColumn[];
    }
  | HeaderErrorOf<CandidateColumn | InvitationColumn | RegionColumn | AnswerColumn>;

type WholeFileProblemCode =
  | 'FILE_EMPTY'
  /** Its sender has tried so many NIKs that are registered otherwise that numbers could be tried out. */
  | 'FILE_OF_BORNE_NIKS'
  /** Neither CSV nor XLSX by its content, whatever its name says. */
  | 'FILE_KIND_UNKNOWN'
  /** The binary format of Excel before 2007. */
  | 'FILE_OLD_EXCEL'
  /** Protected with a password. */
  | 'FILE_LOCKED'
  | 'FILE_HAS_MACROS'
  | 'FILE_HAS_EXTERNAL_LINKS'
  | 'FILE_DAMAGED'
  | 'FILE_TOO_LARGE'
  | 'FILE_ROOM_TAKEN'
  /** Unpacks to more than any honest table does. */
  | 'FILE_EXPANDS_TOO_MUCH'
  | 'FILE_TAKES_TOO_LONG'
  | 'FILE_NO_VISIBLE_SHEET';

type FileLineProblemCode = 'FILE_QUOTE_NOT_CLOSED' | 'FILE_ROW_TOO_LONG' | 'FILE_HAS_NUL';

/** Their codes. */
export const FILE_PROBLEMS = {
  FILE_EMPTY: true,
  FILE_OF_BORNE_NIKS: true,
  FILE_KIND_UNKNOWN: true,
  FILE_OLD_EXCEL: true,
  FILE_LOCKED: true,
  FILE_HAS_MACROS: true,
  FILE_HAS_EXTERNAL_LINKS: true,
  FILE_DAMAGED: true,
  FILE_TOO_LARGE: true,
  FILE_ROOM_TAKEN: true,
  FILE_EXPANDS_TOO_MUCH: true,
  FILE_TAKES_TOO_LONG: true,
  FILE_NO_VISIBLE_SHEET: true,
  FILE_SHEETS_DIFFER: true,
  FILE_QUOTE_NOT_CLOSED: true,
  FILE_ROW_TOO_LONG: true,
  FILE_HAS_NUL: true,
  FILE_COLUMN_MISSING: true,
  FILE_COLUMN_TWICE: true,
} as const satisfies Record<FileProblem['code'], true>;
