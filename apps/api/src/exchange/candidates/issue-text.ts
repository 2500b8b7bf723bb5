import { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import type { RowIssue, RowIssueCode, RowWarning } from '@lindung/domain/enrolment/row-issue';
import type { Locale } from '@lindung/i18n/locale';
import { MESSAGES } from '@lindung/i18n/messages';

/** Issues whose value is the number of another line. */
const POINTS_AT_LINE: readonly RowIssueCode[] = ['NIK_TWICE_IN_FILE', 'PERSON_TWICE_IN_FILE'];

/** An issue or a warning as the API answers it, its remedy in the reader's words. */
export interface SaidFinding {
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
  readonly remedy: string | null;
}

export const sayFinding =
  (locale: Locale) =>
  (finding: RowIssue | RowWarning): SaidFinding => {
    const { field, code } = finding;
    if (!('remedy' in finding)) return { field, code, value: finding.value ?? null, remedy: null };
    return {
      field,
      code,
      value: finding.value,
      remedy: MESSAGES[locale].enums.RemedyCode[finding.remedy],
    };
  };

/** Everything that is wrong with a row in one sentence per issue: which column, what, what it said, what to do. */
export function issuesText(locale: Locale, issues: readonly RowIssue[]): string {
  const { enums, resources } = MESSAGES[locale];
  return issues
    .map(({ field, code, value, remedy }) => {
      const said = POINTS_AT_LINE.includes(code) ? `${resources.importRows.fields.lineNo} ${value}` : value;
      const what = said === '' ? enums.RowIssueCode[code] : `${enums.RowIssueCode[code]} (${said})`;
      return `${enums.CandidateColumn[CandidateColumn[field]]}: ${what}. ${enums.RemedyCode[remedy]}.`;
    })
    .join(' ');
}
