import type { Law } from '../programme/law.js';
import { type LinePrice, quoteLine } from './quote-line.js';
import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { monthOf } from '../shared/year-month.js';
import type { AgreementError } from './agreement-errors.js';
import type { AgreementLine, AgreementLineInput, AgreementStage } from './agreement-line.js';
import { AgreementKind, AgreementState, canAgreementBecome } from './agreement-status.js';
import type { Agreement } from './agreement.js';

/** A line with its stages, in the agreement's order. */
export interface LineWithStages {
  readonly line: AgreementLine;
  readonly stages: readonly AgreementStage[];
}

/** Seats that the signing grants: one ledger entry per stage, usable from its day on. */
export interface SeatGrant {
  readonly lineId: string;
  readonly stageId: string;
  readonly seats: number;
  readonly startsOn: BusinessDate;
}

type Period = Pick<Agreement, 'validFrom' | 'validTo'>;

/** A line as far as its rules go, whether it is entered or kept. */
interface CheckedLine {
  readonly line: Pick<AgreementLine, 'monthFrom' | 'monthTo'> & LinePrice;
  readonly stages: readonly Pick<AgreementStage, 'startsOn'>[];
}

/** Only a draft may be changed. */
export const decideChange = (agreement: Pick<Agreement, 'status'>): Result<true, AgreementError> =>
  agreement.status === AgreementState.DRAFT
    ? ok(true)
    : err({ code: 'AGREEMENT_NOT_DRAFT', status: agreement.status });

const lineProblem = (
  law: Law,
  { validFrom, validTo }: Period,
  { line, stages }: CheckedLine,
  position: number,
): AgreementError | undefined => {
  const { monthFrom, monthTo } = line;
  const [from, to] = [monthOf(validFrom), monthOf(validTo)];
  if (monthFrom < from || monthTo > to)
    return { code: 'LINE_MONTHS_OUTSIDE_AGREEMENT', line: position, from, to };
  const outside = stages.find(({ startsOn }) => monthOf(startsOn) < monthFrom || monthOf(startsOn) > monthTo);
  if (outside) return { code: 'STAGE_OUTSIDE_LINE', line: position, startsOn: outside.startsOn };
  for (const month of [monthFrom, monthTo]) {
    const priced = quoteLine(law, line, month);
    if (!priced.ok) return { code: 'LINE_NOT_PRICEABLE', line: position, cause: priced.error };
  }
  return undefined;
};

const firstProblem = (
  law: Law,
  period: Period,
  lines: readonly CheckedLine[],
): AgreementError | undefined => {
  for (const [index, entry] of lines.entries()) {
    const problem = lineProblem(law, period, entry, index + 1);
    if (problem) return problem;
  }
  return undefined;
};

/** Decides whether a draft may have this content: every line within the agreement's months and priceable, so that it can be shown with its price. */
export const decideDraft = (
  law: Law,
  period: Period,
  lines: readonly AgreementLineInput[],
): Result<true, AgreementError> => {
  const problem = firstProblem(
    law,
    period,
    lines.map((line) => ({ line, stages: line.stages })),
  );
  return problem ? err(problem) : ok(true);
};

/**
 * Decides the signing of what a review has approved, or of a draft that no review has given back: every line within the agreement's
 * months, its stages within the line's, its first and last month priceable. Gives the seats to grant. A memorandum may have no lines,
 * a PKS needs one.
 */
export const decideSign = (
  law: Law,
  agreement: Agreement,
  lines: readonly LineWithStages[],
  signedOn: BusinessDate,
  today: BusinessDate,
): Result<readonly SeatGrant[], AgreementError> => {
  if (!canAgreementBecome(agreement.status, AgreementState.ACTIVE))
    return err({ code: 'AGREEMENT_NOT_DRAFT', status: agreement.status });
  if (agreement.status === AgreementState.DRAFT && agreement.reviewedByUserId !== null)
    return err({ code: 'AGREEMENT_GIVEN_BACK' });
  if (signedOn > today) return err({ code: 'AGREEMENT_SIGNED_IN_FUTURE', signedOn, today });
  if (agreement.kind === AgreementKind.PKS && lines.length === 0)
    return err({ code: 'AGREEMENT_WITHOUT_LINES' });
  const problem = firstProblem(law, agreement, lines);
  if (problem) return err(problem);
  return ok(
    lines.flatMap(({ line, stages }) =>
      stages.map(({ id, seats, startsOn }) => ({ lineId: line.id, stageId: id, seats, startsOn })),
    ),
  );
};
