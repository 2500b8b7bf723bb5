import type { Law } from '../programme/law.js';
import type { QuoteError } from '../programme/quote-input.js';
import type { MemberGroup } from '../programme/member-group.js';
import { ok, type Result } from '../shared/result.js';
import { type Rupiah, multiplyRupiah } from '../shared/rupiah.js';
import type { YearMonth } from '../shared/year-month.js';
import type { AgreementLine } from './agreement-line.js';
import type { Agreement } from './agreement.js';
import { quoteLine } from './quote-line.js';

/** What of a renewal may be other than in the agreement whose place it takes. */
export const RenewalField = {
  TITLE: 'TITLE',
  VALID_FROM: 'VALID_FROM',
  VALID_TO: 'VALID_TO',
  PARTY: 'PARTY',
  REFUND_RULE: 'REFUND_RULE',
  REFUND_TERMS: 'REFUND_TERMS',
  MINIMUM_SEATS: 'MINIMUM_SEATS',
  LINE: 'LINE',
  MONTH_FROM: 'MONTH_FROM',
  MONTH_TO: 'MONTH_TO',
  SEATS: 'SEATS',
  PRICE: 'PRICE',
  FULL_MONTH: 'FULL_MONTH',
  PROGRAMMES: 'PROGRAMMES',
  FUNDING_SOURCE: 'FUNDING_SOURCE',
  PAYER: 'PAYER',
} as const;
export type RenewalField = (typeof RenewalField)[keyof typeof RenewalField];

/** One thing that differs. Days, months, rupiah and codes are as on the wire; null: there was none, or there is none any more. */
export interface RenewalItem {
  readonly field: RenewalField;
  /** Of a line: for whom it is. */
  readonly memberGroup: MemberGroup | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A line with the seats that it has, and who pays. */
export interface RenewedLine extends Omit<AgreementLine, 'payerId'> {
  readonly seats: number;
  readonly payerName: string;
}

/** An agreement as far as it is compared; `parties` are told by name, signatory and title, in their order. */
export interface RenewedAgreement extends Pick<
  Agreement,
  'title' | 'validFrom' | 'validTo' | 'refundRule' | 'refundTerms' | 'minimumSeats'
> {
  readonly parties: readonly string[];
  readonly lines: readonly RenewedLine[];
}

/** The lines that are in force at the end: what of an agreement is renewed. */
const lastLines = (lines: readonly RenewedLine[]): readonly RenewedLine[] => {
  const last = lines.reduce<YearMonth | ''>((month, { monthTo }) => (monthTo > month ? monthTo : month), '');
  return lines.filter(({ monthTo }) => monthTo === last);
};

const priceIn = (law: Law, line: RenewedLine, month: YearMonth): Result<Rupiah, QuoteError> => {
  const priced = quoteLine(law, line, month);
  return priced.ok ? ok(priced.value.total) : priced;
};

type Told = ReadonlyArray<readonly [RenewalField, string | null, string | null]>;

const differing = (told: Told, memberGroup: MemberGroup | null): readonly RenewalItem[] =>
  told
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, memberGroup, before, after }));

const lineItems = (
  law: Law,
  before: RenewedLine,
  after: RenewedLine,
): Result<readonly RenewalItem[], QuoteError> => {
  const was = priceIn(law, before, before.monthTo);
  if (!was.ok) return was;
  const is = priceIn(law, after, after.monthFrom);
  if (!is.ok) return is;
  const both = (told: (line: RenewedLine) => string): [string, string] => [told(before), told(after)];
  return ok(
    differing(
      [
        [RenewalField.MONTH_FROM, ...both(({ monthFrom }) => monthFrom)],
        [RenewalField.MONTH_TO, ...both(({ monthTo }) => monthTo)],
        [RenewalField.SEATS, ...both(({ seats }) => String(seats))],
        [RenewalField.PRICE, String(was.value), String(is.value)],
        [
          RenewalField.FULL_MONTH,
          String(multiplyRupiah(was.value, before.seats)),
          String(multiplyRupiah(is.value, after.seats)),
        ],
        [RenewalField.PROGRAMMES, ...both(({ programmes }) => programmes.join(','))],
        [RenewalField.FUNDING_SOURCE, ...both(({ fundingSource }) => fundingSource)],
        [RenewalField.PAYER, ...both(({ payerName }) => payerName)],
      ],
      after.memberGroup,
    ),
  );
};

const optional = (value: string | number | null): string | null => (value === null ? null : String(value));

/**
 * What a renewal has that differs from the agreement whose place it takes: days, parties and titles, clauses, and line by line its
 * months, seats and prices, each by the law of its own month. Lines are compared with those that were in force at the end, of the same
 * group in their order.
 */
export const renewalDifference = (
  law: Law,
  before: RenewedAgreement,
  after: RenewedAgreement,
): Result<readonly RenewalItem[], QuoteError> => {
  const parties = Array.from(
    { length: Math.max(before.parties.length, after.parties.length) },
    (_, at) => at,
  );
  const items = [
    ...differing(
      [
        [RenewalField.TITLE, before.title, after.title],
        [RenewalField.VALID_FROM, before.validFrom, after.validFrom],
        [RenewalField.VALID_TO, before.validTo, after.validTo],
        ...parties.map(
          (at) => [RenewalField.PARTY, before.parties[at] ?? null, after.parties[at] ?? null] as const,
        ),
        [RenewalField.REFUND_RULE, before.refundRule, after.refundRule],
        [RenewalField.REFUND_TERMS, before.refundTerms, after.refundTerms],
        [RenewalField.MINIMUM_SEATS, optional(before.minimumSeats), optional(after.minimumSeats)],
      ],
      null,
    ),
  ];
  const left = [...lastLines(before.lines)];
  for (const line of after.lines) {
    const at = left.findIndex(({ memberGroup }) => memberGroup === line.memberGroup);
    const [former] = at < 0 ? [] : left.splice(at, 1);
    if (!former) {
      items.push({
        field: RenewalField.LINE,
        memberGroup: line.memberGroup,
        before: null,
        after: String(line.seats),
      });
      continue;
    }
    const compared = lineItems(law, former, line);
    if (!compared.ok) return compared;
    items.push(...compared.value);
  }
  for (const { memberGroup, seats } of left)
    items.push({ field: RenewalField.LINE, memberGroup, before: String(seats), after: null });
  return ok(items);
};
