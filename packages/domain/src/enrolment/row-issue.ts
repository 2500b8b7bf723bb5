import type { FlexibleDateError } from '../worker/flexible-date.js';
import type { IdentityProblem } from '../worker/identity.js';
import { type NikErrorCode, maskNikText } from '../worker/nik.js';
import type { NikWarning } from '../worker/nik-warning.js';
import type { SexTextError } from '../worker/sex-text.js';
import type { CandidateColumn } from './candidate-columns.js';
import type { VillageRemark } from './village-directory.js';

/**
 * Why a row can't be taken: by itself, or (the last eleven) beside other rows, which the database compares.
 * NIK_TO_BE_VERIFIED: it has no NIK, and several people are meant. PERSON_NOT_REGISTERED: it names
 * somebody new and not where the person lives. Of the jurisdiction's own people the row is told what it says
 * otherwise than the registry: IdentityProblem. A NIK that another region holds is no issue.
 */
export type RowIssueCode =
  | Exclude<NikErrorCode, 'NIK_EMPTY'>
  | FlexibleDateError['code']
  | SexTextError['code']
  | 'NAME_EMPTY'
  | 'NAME_INVALID'
  | 'TEXT_TOO_LONG'
  | 'TEXT_INVALID'
  | 'TEXT_HOLDS_NIK'
  | 'TEXT_IS_FORMULA'
  | 'DECILE_INVALID'
  | 'PHONE_INVALID'
  | 'FIELD_NOT_CLEARABLE'
  | 'VILLAGE_EMPTY'
  | 'VILLAGE_CODE_INVALID'
  | 'VILLAGE_UNKNOWN'
  | 'VILLAGE_AMBIGUOUS'
  | 'VILLAGE_OUTSIDE_REGION'
  | 'VILLAGE_SPLIT'
  | 'VILLAGE_CONTRADICTED'
  | 'LINE_UNREADABLE'
  | 'NIK_OF_OTHER_COLUMN'
  | 'NIK_ROUNDED'
  | 'NIK_TWICE_IN_FILE'
  | 'PERSON_TWICE_IN_FILE'
  | 'NIK_TO_BE_VERIFIED'
  | 'PERSON_NOT_REGISTERED'
  | IdentityProblem
  | 'PERSON_DECEASED'
  | 'PERSON_CHANGED_MEANWHILE';

/** What is odd about a row that is taken all the same. */
export type RowWarningCode =
  | NikWarning
  | 'NIK_MISSING'
  | 'AGE_BELOW_MINIMUM'
  | 'BIRTH_DATE_FROM_NIK'
  | 'SEX_FROM_NIK'
  | 'FAMILY_CARD_NOT_READ'
  | 'MARITAL_STATUS_NOT_READ'
  | 'WEEKLY_HOURS_NOT_READ'
  | VillageRemark['code'];

/** What the sender of a file can do about an issue. */
export type RemedyCode =
  | 'FORMAT_COLUMN_AS_TEXT'
  | 'COMPARE_WITH_ID_CARD'
  | 'FILL_IN'
  | 'WRITE_DAY_FIRST'
  | 'WRITE_L_OR_P'
  | 'WRITE_1_TO_10'
  | 'SHORTEN'
  | 'REMOVE_SIGNS'
  | 'MOVE_NUMBER'
  | 'WRITE_TEXT'
  | 'WRITE_VALUE'
  | 'CHECK_VILLAGE'
  | 'ADD_VILLAGE_CODE'
  | 'ADD_VILLAGE'
  | 'WRITE_SUCCESSOR'
  | 'SEND_TO_OTHER_REGION'
  | 'REPAIR_LINE'
  | 'CHECK_COLUMNS'
  | 'KEEP_ONE_ROW'
  | 'ASK_CIVIL_REGISTRY'
  | 'CORRECT_NIK_OR_PERSON'
  | 'CORRECT_ROW'
  | 'IMPORT_AGAIN';

/** The remedy of each issue. */
export const REMEDY_OF_ISSUE = {
  NIK_SCIENTIFIC: 'FORMAT_COLUMN_AS_TEXT',
  NIK_NOT_DIGITS: 'COMPARE_WITH_ID_CARD',
  NIK_LENGTH: 'COMPARE_WITH_ID_CARD',
  NIK_BAD_DAY: 'COMPARE_WITH_ID_CARD',
  NIK_BAD_MONTH: 'COMPARE_WITH_ID_CARD',
  NIK_IMPOSSIBLE_DATE: 'COMPARE_WITH_ID_CARD',
  NIK_SERIAL_ZERO: 'COMPARE_WITH_ID_CARD',
  DATE_EMPTY: 'FILL_IN',
  DATE_UNREADABLE: 'WRITE_DAY_FIRST',
  DATE_IMPOSSIBLE: 'COMPARE_WITH_ID_CARD',
  DATE_MONTH_FIRST: 'WRITE_DAY_FIRST',
  DATE_OUT_OF_RANGE: 'COMPARE_WITH_ID_CARD',
  SEX_EMPTY: 'FILL_IN',
  SEX_UNREADABLE: 'WRITE_L_OR_P',
  NAME_EMPTY: 'FILL_IN',
  NAME_INVALID: 'COMPARE_WITH_ID_CARD',
  TEXT_TOO_LONG: 'SHORTEN',
  TEXT_INVALID: 'REMOVE_SIGNS',
  TEXT_HOLDS_NIK: 'MOVE_NUMBER',
  TEXT_IS_FORMULA: 'WRITE_TEXT',
  DECILE_INVALID: 'WRITE_1_TO_10',
  PHONE_INVALID: 'REMOVE_SIGNS',
  FIELD_NOT_CLEARABLE: 'WRITE_VALUE',
  VILLAGE_EMPTY: 'FILL_IN',
  VILLAGE_CODE_INVALID: 'CHECK_VILLAGE',
  VILLAGE_UNKNOWN: 'CHECK_VILLAGE',
  VILLAGE_AMBIGUOUS: 'ADD_VILLAGE_CODE',
  VILLAGE_OUTSIDE_REGION: 'SEND_TO_OTHER_REGION',
  VILLAGE_SPLIT: 'WRITE_SUCCESSOR',
  VILLAGE_CONTRADICTED: 'CHECK_VILLAGE',
  LINE_UNREADABLE: 'REPAIR_LINE',
  NIK_OF_OTHER_COLUMN: 'CHECK_COLUMNS',
  NIK_ROUNDED: 'FORMAT_COLUMN_AS_TEXT',
  NIK_TWICE_IN_FILE: 'KEEP_ONE_ROW',
  PERSON_TWICE_IN_FILE: 'KEEP_ONE_ROW',
  NIK_TO_BE_VERIFIED: 'ASK_CIVIL_REGISTRY',
  PERSON_NOT_REGISTERED: 'ADD_VILLAGE',
  NIK_OF_OTHER_NAME: 'CORRECT_NIK_OR_PERSON',
  BIRTH_DATE_NOT_AS_REGISTERED: 'CORRECT_ROW',
  SEX_NOT_AS_REGISTERED: 'CORRECT_ROW',
  PERSON_DECEASED: 'ASK_CIVIL_REGISTRY',
  PERSON_CHANGED_MEANWHILE: 'IMPORT_AGAIN',
} as const satisfies Record<RowIssueCode, RemedyCode>;

/** One reason why a row was refused; `value` is what the file said, masked where it may be a NIK. */
export interface RowIssue {
  readonly field: CandidateColumn;
  readonly code: RowIssueCode;
  readonly value: string;
  readonly remedy: RemedyCode;
}

/** One thing to look at in a row that was taken. */
export interface RowWarning {
  readonly field: CandidateColumn;
  readonly code: RowWarningCode;
  /** What the registry or the law says instead, of what is public: a region's code and name, an age. */
  readonly value?: string;
}

const SHOWN_LENGTH = 60;
/** The names of regions are ours, and as long as they are. */
const SHOWN_REGIONS = 300;

/** A NIK may stand in a wrong column, so every long run of digits is masked wherever it is, written in groups or not. */
const masked = (field: CandidateColumn, value: string) =>
  field === 'nik' ? maskNikText(value) : value.replaceAll(/\d(?:[ .-]?\d){11,}/g, maskNikText);

/** A value of a cell as it may be shown and stored. */
export const shownValue = (field: CandidateColumn, value: string): string =>
  masked(field, value.trim()).slice(0, SHOWN_LENGTH);

/** An issue whose value is what the registry calls regions. */
export const regionIssue = (field: CandidateColumn, code: RowIssueCode, regions: string): RowIssue => ({
  field,
  code,
  value: regions.slice(0, SHOWN_REGIONS),
  remedy: REMEDY_OF_ISSUE[code],
});

/** An issue with its remedy and the value as it may be shown and stored. */
export const rowIssue = (field: CandidateColumn, code: RowIssueCode, value: string): RowIssue => ({
  field,
  code,
  value: shownValue(field, value),
  remedy: REMEDY_OF_ISSUE[code],
});
