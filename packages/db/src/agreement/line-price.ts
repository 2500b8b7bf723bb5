import type { FundingSource } from '@lindung/domain/agreement/funding-source';
import { type LinePrice, quoteLine } from '@lindung/domain/agreement/quote-line';
import type { LineBase } from '@lindung/domain/agreement/agreement-line';
import { Declaration } from '@lindung/domain/programme/contribution-base';
import type { Law } from '@lindung/domain/programme/law';
import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { Programme } from '@lindung/domain/programme/programme';
import type { Quote } from '@lindung/domain/programme/quote';
import type { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { yearMonth } from '@lindung/domain/shared/year-month';

/** What decides the price of a line as statements give it: a bigint as digits, a declaration as JSON. */
export interface StoredLinePrice {
  readonly memberGroup: MemberGroup;
  readonly segment: Segment;
  readonly programmes: Programme[];
  readonly baseKind: LineBase;
  readonly incomeBase: string;
  readonly riskClass: RiskClass | null;
  readonly declaration: unknown;
  readonly fundingSource: FundingSource;
}

/** The expressions over `agreement_line l` that give it. */
const LINE_PRICE = {
  memberGroup: 'l.member_group',
  segment: 'l.segment',
  programmes: 'l.programmes',
  baseKind: 'l.base_kind',
  incomeBase: 'l.income_base::text',
  riskClass: 'l.risk_class',
  declaration: 'l.declaration',
  fundingSource: 'l.funding_source',
} as const satisfies Record<keyof StoredLinePrice, string>;

/** The same as columns of a SELECT. */
export const linePriceColumns = Object.entries(LINE_PRICE)
  .map(([name, expression]) => `${expression} AS "${name}"`)
  .join(', ');

/** What decides the price of a line, as the domain takes it. */
export const linePriceOf = ({
  memberGroup,
  segment,
  programmes,
  baseKind,
  incomeBase,
  riskClass,
  declaration,
  fundingSource,
}: StoredLinePrice): LinePrice => ({
  memberGroup,
  segment,
  programmes,
  baseKind,
  incomeBase: rupiah(BigInt(incomeBase)),
  riskClass,
  declaration: declaration === null ? null : Declaration.parse(declaration),
  fundingSource,
});

const names = Object.keys(LINE_PRICE) as (keyof StoredLinePrice)[];

/** The expressions over `agreement_line l` that `priceOf` takes first, in this order. */
export const PRICE_COLUMNS: readonly string[] = [
  ...Object.values(LINE_PRICE),
  `to_char(l.month_from, 'YYYY-MM')`,
];

/** What a member of the line costs in its first month; a line that has no price is never kept. */
export const priceOf = (values: readonly unknown[], law: Law): Quote => {
  const stored = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  const month = yearMonth(String(values[names.length]));
  const priced = quoteLine(law, linePriceOf(stored as unknown as StoredLinePrice), month);
  if (!priced.ok) throw new Error(`A line of an agreement has no price: ${priced.error.code}`);
  return priced.value;
};
