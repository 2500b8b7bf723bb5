import type { DecreeDocumentError } from '../enrolment/decree-document.js';
import type { PrecheckError } from '../enrolment/precheck.js';
import type { MemberCardsError } from '../enrolment/member-cards.js';
import type { OfficeAnswerError } from './office-answer.js';
import type { OfficeFileError } from './office-file.js';
import type { OfficeTemplateError } from './office-template.js';

/** What is refused on the way from a decree to the membership number: papers, cards, files for an office and its answers. */
export type OfficeProblem =
  | DecreeDocumentError
  | MemberCardsError
  | OfficeAnswerError
  | OfficeFileError
  | OfficeTemplateError
  | PrecheckError;

/** Complete by its type, like the list that it is part of. */
export const OFFICE_PROBLEMS = {
  DECREE_NOT_PRINTED: true,
  NIKS_NOT_REVEALED: true,
  NIKS_NEED_REASON: true,
  OFFICE_TEMPLATE_PAST: true,
  OFFICE_TEMPLATE_NIK: true,
  OFFICE_TEMPLATE_HEADER_TWICE: true,
  OFFICE_TEMPLATE_COLUMN: true,
  OFFICE_TEMPLATE_OTHER: true,
  OFFICE_FILE_NOT_ENACTED: true,
  OFFICE_FILE_NOBODY: true,
  OFFICE_FILE_CHANGED: true,
  CARDS_NOT_ENACTED: true,
  CARDS_OF_NOBODY: true,
  CARDS_REFUSED: true,
  CARDS_TOO_MANY: true,
  ANSWER_RESOLVED: true,
  ANSWER_NOT_CONFIRMED: true,
  ANSWER_NOT_RECORDABLE: true,
  PRECHECK_NOBODY: true,
  PRECHECK_CHANGED: true,
  PRECHECK_NOT_IN_TURN: true,
} as const satisfies Record<OfficeProblem['code'], true>;
