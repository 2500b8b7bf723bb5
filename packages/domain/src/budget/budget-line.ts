import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { FundingSource } from '../agreement/funding-source.js';
import { Programme } from '../programme/programme.js';
import { GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line } from '../shared/text.js';
import { YearMonth } from '../shared/year-month.js';
import { optionalPersonLine, personLine } from '../worker/person-text.js';
import type { BudgetState } from './budget-state.js';

/** The budget year (tahun anggaran): a calendar year (PP 12/2019 Pasal 3). */
export const BudgetYear = z.int().min(2000).max(2099);

/** An account or activity code as the papers write it: groups of digits and dots, such as 5.1.02.02.02.0006 or 2.07.05.2.02.0005. */
export const BudgetCode = z
  .string()
  .transform((raw) => raw.trim())
  .refine((code) => code.length <= 40 && /^\d+(\.\d+)*$/.test(code));

/** A line of a budget of a regency, district or village for one year; what it holds is the sum of its movements. */
export const BudgetLine = z.object({
  id: Id,
  ...Owner.shape,
  year: BudgetYear,
  fundingSource: z.enum(FundingSource),
  /** Kode rekening (Permendagri 90/2019), or that of the village's expenditure (Permendagri 20/2018). */
  accountCode: BudgetCode,
  /** Sub-activity of the region, activity of the village; null when the papers name none. */
  activityCode: BudgetCode.nullable(),
  name: line(200),
  version: Version,
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** Rupiah of a budget line by their state; the ceiling is the sum of them. */
export type BudgetBalance = Readonly<Record<BudgetState, Rupiah>> & { readonly ceiling: Rupiah };

/**
 * From which budget line a programme of an agreement's line is paid in a month, and what a seat costs in it, in rupiah, by the law that
 * was known when it was written.
 */
export const BudgetFunding = z.object({
  lineId: Id,
  month: YearMonth,
  programme: z.enum(Programme),
  budgetLineId: Id,
  amount: Rupiah,
  /** Whether the agreement rests in the month: it owes nothing then. */
  isPaused: z.boolean(),
  ...Owner.shape,
});
export type BudgetFunding = z.infer<typeof BudgetFunding>;

/** Opens a budget line of the own region or of a district or village in it, with the ceiling of the paper that enacts it as a first change. */
export const CreateBudgetLine = z.object({
  idempotencyKey: IdempotencyKey,
  regionId: RegionId.nullish().transform((region) => region ?? null),
  year: BudgetYear,
  fundingSource: z.enum(FundingSource),
  accountCode: BudgetCode,
  activityCode: z
    .string()
    .nullish()
    .transform((raw) => raw?.trim() || null)
    .pipe(BudgetCode.nullable()),
  name: personLine(200),
  ceiling: Rupiah.refine((amount) => amount > 0n),
  documentNumber: line(80),
  documentDate: GivenDay,
  note: optionalPersonLine(300),
});
export type CreateBudgetLine = z.infer<typeof CreateBudgetLine>;

/** Pays programmes of an agreement's line from a budget line, for the months of its year: what its members are owed is committed at once. */
export const FundAgreementLine = z.object({
  idempotencyKey: IdempotencyKey,
  lineId: Id,
  budgetLineId: Id,
  programmes: z.array(z.enum(Programme)).min(1),
});
export type FundAgreementLine = z.infer<typeof FundAgreementLine>;
