import { z } from 'zod';
import { FundingSource } from '../agreement/funding-source.js';
import { GivenDay } from '../shared/business-date.js';
import { Rupiah } from '../shared/rupiah.js';
import { YearMonth } from '../shared/year-month.js';
import { BenefitEvent, type BenefitInput } from './benefit.js';
import { BaseKind, Declaration } from './contribution-base.js';
import { Programme } from './programme.js';
import type { QuoteInput } from './quote-input.js';
import { RiskClass, Sector, Segment } from './segment.js';

const orNull = <T extends z.ZodType>(of: T) => of.nullish().transform((value) => value ?? null);

/** Asks for a price as somebody enters it: what is left out is the usual (kind of work OTHER) or none. */
export const AskQuote = z.object({
  segment: z.enum(Segment),
  sector: z
    .enum(Sector)
    .nullish()
    .transform((sector) => sector ?? Sector.OTHER),
  programmes: z
    .array(z.enum(Programme))
    .min(1)
    .refine((list) => new Set(list).size === list.length),
  baseKind: z.enum(BaseKind),
  base: Rupiah,
  riskClass: orNull(z.enum(RiskClass)),
  declaration: orNull(Declaration),
  fundingSource: z.enum(FundingSource),
  month: YearMonth,
}) satisfies z.ZodType<QuoteInput>;
export type AskQuote = z.infer<typeof AskQuote>;

/** No membership is older, in months. */
const MOST_MONTHS = 1_200;
/** A whole, in parts per million. */
const WHOLE_PPM = 1_000_000;

/** Asks what an event pays. */
export const AskBenefit = z.object({
  event: z.enum(BenefitEvent),
  day: GivenDay,
  segment: z.enum(Segment),
  wage: orNull(Rupiah),
  startedOn: orNull(GivenDay),
  paidMonths: orNull(z.int().min(0).max(MOST_MONTHS)),
  protectedTo: orNull(GivenDay),
  children: orNull(z.int().min(0).max(20)),
  lossPpm: orNull(z.int().min(0).max(WHOLE_PPM)),
  functionPpm: orNull(z.int().min(0).max(WHOLE_PPM)),
  months: orNull(z.int().min(0).max(MOST_MONTHS)),
}) satisfies z.ZodType<BenefitInput>;
export type AskBenefit = z.infer<typeof AskBenefit>;
