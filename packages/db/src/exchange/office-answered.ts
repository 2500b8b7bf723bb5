import { AnswerOutcome, MISMATCHES } from '@lindung/domain/exchange/office-answer';

const mismatches = MISMATCHES.map((outcome) => `'${outcome}'`).join(', ');

/** Whether a row of an answer, `r`, waits for somebody who settles what office and registry say differently. */
export const isOpenAnswer = `r.confirmed_at IS NOT NULL AND r.resolution IS NULL AND r.outcome IN (${mismatches})`;

/**
 * What an office answered last of a membership, by the key: when, and as `open` what it says differently from the registry and nobody
 * has settled yet.
 */
export const officeAnswered = (alias: string, enrolment: string): string => `LEFT JOIN LATERAL (
    SELECT r.confirmed_at AS at, CASE WHEN ${isOpenAnswer} THEN r.outcome END AS open
    FROM office_answer_row r WHERE r.enrolment_id = ${enrolment} AND r.confirmed_at IS NOT NULL
    ORDER BY r.confirmed_at DESC, r.job_id DESC, r.line_no DESC LIMIT 1) ${alias} ON true`;

/** Whether the office's last answer, of that alias, is a refusal that nobody has settled. */
export const isRefused = (alias: string): string =>
  `${alias}.open IS NOT DISTINCT FROM '${AnswerOutcome.REFUSED_BY_OFFICE}'`;
