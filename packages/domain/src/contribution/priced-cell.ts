import { z } from 'zod';
import { FundingSource } from '../agreement/funding-source.js';
import { type LinePrice, quoteLine } from '../agreement/quote-line.js';
import { DerivationStep } from '../programme/derivation.js';
import type { Law } from '../programme/law.js';
import { MemberGroup } from '../programme/member-group.js';
import { Programme } from '../programme/programme.js';
import type { QuoteError } from '../programme/quote-input.js';
import { Segment } from '../programme/segment.js';
import { Id } from '../shared/ids.js';
import { ok, type Result } from '../shared/result.js';
import { Rupiah, multiplyRupiah, sumRupiah } from '../shared/rupiah.js';
import { YearMonth } from '../shared/year-month.js';

const cellFields = {
  month: YearMonth,
  segment: z.enum(Segment),
  memberGroup: z.enum(MemberGroup),
  programmes: z.array(z.enum(Programme)).min(1),
  incomeBase: Rupiah,
  fundingSource: z.enum(FundingSource),
};

/** What decides a price, so that people who share it are priced once, however many they are. */
export type CellKey = LinePrice & { readonly month: YearMonth };

/**
 * A price that people share, in rupiah a month and person, with every step that led to it; never changed once written.
 * A risk class or a declaration is part of its tariff version.
 */
export const PricedCell = z.object({
  id: Id,
  ...cellFields,
  tariffVersion: z.string(),
  amount: Rupiah,
  derivation: z.array(DerivationStep),
});
export type PricedCell = z.infer<typeof PricedCell>;

/** A cell that isn't stored yet. */
export type NewPricedCell = Omit<PricedCell, 'id'>;

/** Prices one cell by the law of its month. */
export const priceCell = (law: Law, { month, ...line }: CellKey): Result<NewPricedCell, QuoteError> => {
  const priced = quoteLine(law, line, month);
  if (!priced.ok) return priced;
  const { total, why, tariffVersion } = priced.value;
  const { segment, memberGroup, incomeBase, fundingSource } = line;
  return ok({
    month,
    segment,
    memberGroup,
    incomeBase,
    fundingSource,
    programmes: [...line.programmes].sort(),
    tariffVersion,
    amount: total,
    derivation: [...why],
  });
};

/** What a bill amounts to: the people of each cell times its amount. */
export const billTotal = (cells: readonly { readonly amount: Rupiah; readonly people: number }[]): Rupiah =>
  sumRupiah(cells.map(({ amount, people }) => multiplyRupiah(amount, people)));
