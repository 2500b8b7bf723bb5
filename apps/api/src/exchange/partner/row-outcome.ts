import type { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import { PartnerRowOutcome, ReferenceProblem } from '@lindung/domain/enrolment/partner-candidate';
import { REMEDY_OF_ISSUE, type RowIssue, type RowIssueCode } from '@lindung/domain/enrolment/row-issue';
import type { Locale } from '@lindung/i18n/locale';
import { MESSAGES } from '@lindung/i18n/messages';
import { z } from 'zod';

import type { AddedRowType } from './partner-candidate.type.js';

/** Issues whose value is ours and public: the line of another row, or what regions are called. Of others nothing is said back. */
const SAYING: readonly RowIssueCode[] = [
  'NIK_TWICE_IN_FILE',
  'PERSON_TWICE_IN_FILE',
  'VILLAGE_SPLIT',
  'VILLAGE_CONTRADICTED',
];

const KeptProblem = z.object({
  field: z.string(),
  code: z.string(),
  value: z.string().nullable(),
  remedy: z.string().nullable(),
});
type KeptProblem = z.infer<typeof KeptProblem>;

/** What the rows of a call came to, as it is kept: codes, and words in the language of who asks. */
export const AddedRows = z.array(
  z.object({
    row: z.int(),
    reference: z.string().nullable(),
    outcome: z.enum(PartnerRowOutcome),
    candidateId: z.string().nullable(),
    problems: z.array(KeptProblem),
  }),
);
export type AddedRows = z.infer<typeof AddedRows>;

/** What a row came to, with whom it put onto the list. */
export interface KeptRow {
  readonly outcome: PartnerRowOutcome;
  readonly personId: string | null;
  readonly problems: readonly KeptProblem[];
}

export const keptProblem = ({ field, code, value, remedy }: RowIssue): KeptProblem => ({
  field,
  code,
  value: SAYING.includes(code) && value !== '' ? value : null,
  remedy,
});

/** The rows in the words of a language. */
export const sayRows = (locale: Locale, rows: AddedRows): AddedRowType[] => {
  const { enums } = MESSAGES[locale];
  const say = ({ field, code, value }: KeptProblem) => {
    const reference = code as ReferenceProblem;
    if (reference in ReferenceProblem)
      return { message: enums.ReferenceProblem[reference], remedy: enums.ReferenceRemedy[reference] };
    const known = code as RowIssueCode;
    const what = enums.RowIssueCode[known];
    const column = enums.CandidateColumn[field as CandidateColumn];
    return {
      message: value === null ? `${column}: ${what}.` : `${column}: ${what} (${value}).`,
      remedy: `${enums.RemedyCode[REMEDY_OF_ISSUE[known]]}.`,
    };
  };
  return rows.map(({ problems, ...row }) => ({
    ...row,
    problems: problems.map((problem) => ({ field: problem.field, code: problem.code, ...say(problem) })),
  }));
};
