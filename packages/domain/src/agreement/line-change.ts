import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import type { Law } from '../programme/law.js';
import type { QuoteError } from '../programme/quote-input.js';
import type { BusinessDate } from '../shared/business-date.js';
import { Id } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { Rupiah, multiplyRupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { YearMonth, addMonths, monthOf, monthRange } from '../shared/year-month.js';
import { AgreementStageInput } from './agreement-line.js';
import { AgreementState } from './agreement-status.js';
import { decideWithdrawSeats, type StageSeats, type Withdrawal, type WithdrawError } from './quota.js';
import { type LinePrice, quoteLine } from './quote-line.js';
import { Seats } from './seats.js';
import { QuotaShareInputs } from './share-input.js';

/** What a line is before and after a change: its seats, its last month, a full month of all seats, and what is left of its term. */
export const LineTerms = z.object({
  seats: z.int().min(0),
  monthTo: YearMonth,
  monthly: Rupiah,
  rest: Rupiah,
});
export type LineTerms = z.infer<typeof LineTerms>;

/**
 * What an addendum does to a line that was signed before: stages that it adds, seats that it takes back, or the first month for which
 * the line pays no more. What it came to is written down when it is signed.
 */
export const LineChange = z.object({
  id: Id,
  agreementId: Id,
  lineId: Id,
  ...Owner.shape,
  takeBack: Seats.nullable(),
  endsFrom: YearMonth.nullable(),
  shares: QuotaShareInputs.nullable(),
  seatsBefore: z.int().min(0).nullable(),
  seatsAfter: z.int().min(0).nullable(),
  monthToBefore: YearMonth.nullable(),
  monthlyBefore: Rupiah.nullable(),
  monthlyAfter: Rupiah.nullable(),
  restBefore: Rupiah.nullable(),
  restAfter: Rupiah.nullable(),
});
export type LineChange = z.infer<typeof LineChange>;

/** A stage that a change adds, as it is kept. */
export const LineChangeStage = z.object({
  id: Id,
  changeId: Id,
  agreementId: Id,
  ...Owner.shape,
  ...AgreementStageInput.shape,
});
export type LineChangeStage = z.infer<typeof LineChangeStage>;

/** A change as it is entered. A line that ends gets no new stages. */
export const LineChangeInput = z
  .object({
    lineId: Id,
    addedStages: z
      .array(AgreementStageInput)
      .max(60)
      .refine((stages) => new Set(stages.map(({ startsOn }) => startsOn)).size === stages.length)
      .nullish()
      .transform((stages) => stages ?? []),
    takeBack: Seats.nullish().transform((seats) => seats ?? null),
    endsFrom: YearMonth.nullish().transform((month) => month ?? null),
    /** The shares by region that the line has afterwards; null leaves them as they are. */
    shares: QuotaShareInputs.nullish().transform((shares) => shares ?? null),
  })
  .refine(
    ({ addedStages, takeBack, endsFrom, shares }) =>
      addedStages.length > 0 || takeBack !== null || endsFrom !== null || shares !== null,
    { path: ['takeBack'] },
  )
  .refine(({ addedStages, endsFrom }) => endsFrom === null || addedStages.length === 0, {
    path: ['endsFrom'],
  });
export type LineChangeInput = z.infer<typeof LineChangeInput>;

export type LineChangeError =
  | WithdrawError
  | { code: 'STAGE_DAY_TAKEN'; line: number; startsOn: BusinessDate }
  | { code: 'STAGE_BEFORE_ADDENDUM'; line: number; startsOn: BusinessDate; validFrom: BusinessDate }
  | { code: 'STAGE_OUTSIDE_LINE'; line: number; startsOn: BusinessDate }
  | { code: 'LINE_END_OUTSIDE'; line: number; from: YearMonth; to: YearMonth }
  | { code: 'LINE_END_TO_BE_REVIEWED' };

/** A signed line as far as a change goes. */
export interface AmendedLine {
  readonly price: LinePrice;
  readonly monthFrom: YearMonth;
  readonly monthTo: YearMonth;
  readonly stages: readonly StageSeats[];
}

const stageProblem = (
  { monthFrom, monthTo, stages }: AmendedLine,
  added: LineChangeInput['addedStages'],
  validFrom: BusinessDate,
  line: number,
): LineChangeError | undefined => {
  for (const { startsOn } of added) {
    if (startsOn < validFrom) return { code: 'STAGE_BEFORE_ADDENDUM', line, startsOn, validFrom };
    if (monthOf(startsOn) < monthFrom || monthOf(startsOn) > monthTo)
      return { code: 'STAGE_OUTSIDE_LINE', line, startsOn };
    if (stages.some((stage) => stage.startsOn === startsOn))
      return { code: 'STAGE_DAY_TAKEN', line, startsOn };
  }
  return undefined;
};

const laterMonth = (a: YearMonth, b: YearMonth): YearMonth => (a > b ? a : b);

/**
 * Decides whether an addendum may change a line as it stands: stages begin with the addendum and within the line's months, on a day
 * of their own; seats are taken back that nobody has; a line ends after its first month and not before the addendum begins.
 * @param position of the change, from 1 @returns the seats to take back, by stage
 */
export const decideLineChange = (
  line: AmendedLine,
  { addedStages, takeBack, endsFrom }: LineChangeInput,
  validFrom: BusinessDate,
  position: number,
): Result<readonly Withdrawal[], LineChangeError> => {
  const problem = stageProblem(line, addedStages, validFrom, position);
  if (problem) return err(problem);
  if (endsFrom !== null) {
    const from = laterMonth(addMonths(line.monthFrom, 1), monthOf(validFrom));
    if (endsFrom < from || endsFrom > line.monthTo)
      return err({ code: 'LINE_END_OUTSIDE', line: position, from, to: line.monthTo });
  }
  return takeBack === null ? ok([]) : decideWithdrawSeats(line.stages, takeBack, validFrom);
};

/** What ends a line is signed after a review by a second person, as an end of the whole agreement is enacted by one. */
export const decideSignChanges = (
  status: AgreementState,
  changes: ReadonlyArray<Pick<LineChangeInput, 'endsFrom'>>,
): Result<true, LineChangeError> =>
  status !== AgreementState.APPROVED && changes.some(({ endsFrom }) => endsFrom !== null)
    ? err({ code: 'LINE_END_TO_BE_REVIEWED' })
    : ok(true);

interface Seated {
  readonly startsOn: BusinessDate;
  readonly granted: number;
}

/** What the seats of a line cost from a month on: a full month of all of them, and what is left until the last month. */
const termsOf = (
  law: Law,
  { price, monthFrom }: Pick<AmendedLine, 'price' | 'monthFrom'>,
  stages: readonly Seated[],
  monthTo: YearMonth,
  from: YearMonth,
): Result<LineTerms, QuoteError> => {
  const first = laterMonth(from, monthFrom);
  const months = monthRange(first, monthTo);
  const seats = stages.reduce((total, { granted }) => total + granted, 0);
  const full = quoteLine(law, price, first < monthTo ? first : monthTo);
  if (!full.ok) return full;
  const amounts: Rupiah[] = [];
  for (const month of months) {
    const priced = quoteLine(law, price, month);
    if (!priced.ok) return priced;
    const begun = stages.filter(({ startsOn }) => monthOf(startsOn) <= month);
    amounts.push(
      multiplyRupiah(
        priced.value.total,
        begun.reduce((total, { granted }) => total + granted, 0),
      ),
    );
  }
  return ok({ seats, monthTo, monthly: multiplyRupiah(full.value.total, seats), rest: sumRupiah(amounts) });
};

const NOTHING = { seats: 0, monthly: rupiah(0n) } as const;

/** What an addendum makes of a line that was signed before: its terms from the addendum's first month on, before and after. */
export const differenceOf = (
  law: Law,
  line: AmendedLine,
  { addedStages, endsFrom }: Pick<LineChangeInput, 'addedStages' | 'endsFrom'>,
  withdrawals: readonly Withdrawal[],
  validFrom: BusinessDate,
): Result<{ readonly before: LineTerms; readonly after: LineTerms }, QuoteError> => {
  const from = monthOf(validFrom);
  const before = termsOf(law, line, line.stages, line.monthTo, from);
  if (!before.ok) return before;
  const kept = line.stages.map(({ stageId, startsOn, granted }) => ({
    startsOn,
    granted: granted - (withdrawals.find((one) => one.stageId === stageId)?.seats ?? 0),
  }));
  const added = addedStages.map(({ startsOn, seats }) => ({ startsOn, granted: seats }));
  const lastMonth = endsFrom === null ? line.monthTo : addMonths(endsFrom, -1);
  const after = termsOf(law, line, [...kept, ...added], lastMonth, from);
  if (!after.ok) return after;
  // From the month on for which a line pays no more it has no seats and costs nothing.
  return ok({
    before: before.value,
    after: endsFrom === null ? after.value : { ...after.value, ...NOTHING },
  });
};

/** What a line comes to that an addendum brings. */
export const termsOfNewLine = (
  law: Law,
  line: Pick<AmendedLine, 'price' | 'monthFrom' | 'monthTo'>,
  stages: readonly Seated[],
): Result<LineTerms, QuoteError> => termsOf(law, line, stages, line.monthTo, line.monthFrom);
