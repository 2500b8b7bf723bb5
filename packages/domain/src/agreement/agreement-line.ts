import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { MemberGroup } from '../programme/member-group.js';
import { Programme } from '../programme/programme.js';
import { Segment } from '../programme/segment.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { optionalLine } from '../shared/text.js';
import { YearMonth } from '../shared/year-month.js';
import { Decile } from '../worker/decile.js';
import { FundingSource } from './funding-source.js';

/** Largest number of seats of one stage. */
const MAX_SEATS = 10_000_000;
export const Seats = z.int().min(1).max(MAX_SEATS);

const programmes = z
  .array(z.enum(Programme))
  .min(1)
  .refine((list) => new Set(list).size === list.length);

const lineFields = {
  memberGroup: z.enum(MemberGroup),
  segment: z.enum(Segment),
  programmes,
  fundingSource: z.enum(FundingSource),
  payerId: Id,
  /** Base of contributions in rupiah a month: for non-wage workers the base of an income band. */
  incomeBase: Rupiah,
  monthFrom: YearMonth,
  monthTo: YearMonth,
};

/**
 * What an agreement pays for: a group of members, programmes, months (both included), payer and funding source.
 * Its quota is the sum of its stages. Deciles limit who may be enrolled; both null = any.
 */
export const AgreementLine = z.object({
  id: Id,
  agreementId: Id,
  ...Owner.shape,
  ...lineFields,
  decileFrom: Decile.nullable(),
  decileTo: Decile.nullable(),
});
export type AgreementLine = z.infer<typeof AgreementLine>;

/** Seats of a line that are granted from a day on. */
export const AgreementStage = z.object({
  id: Id,
  lineId: Id,
  ...Owner.shape,
  startsOn: BusinessDate,
  seats: Seats,
  note: optionalLine(200),
});
export type AgreementStage = z.infer<typeof AgreementStage>;

/** A stage as it is entered. */
export const AgreementStageInput = z.object({
  startsOn: GivenDay,
  seats: Seats,
  note: optionalLine(200),
});
export type AgreementStageInput = z.infer<typeof AgreementStageInput>;

/** A line as it is entered, with its stages; the quota follows from them. At most one stage begins on a day. */
export const AgreementLineInput = z
  .object({
    ...lineFields,
    decileFrom: Decile.nullish().transform((decile) => decile ?? null),
    decileTo: Decile.nullish().transform((decile) => decile ?? null),
    stages: z
      .array(AgreementStageInput)
      .min(1)
      .max(60)
      .refine((stages) => new Set(stages.map(({ startsOn }) => startsOn)).size === stages.length),
  })
  .refine(({ monthFrom, monthTo }) => monthFrom <= monthTo, { path: ['monthTo'] })
  .refine(({ decileFrom, decileTo }) => (decileFrom === null) === (decileTo === null), { path: ['decileTo'] })
  .refine(({ decileFrom, decileTo }) => decileFrom === null || decileTo === null || decileFrom <= decileTo, {
    path: ['decileTo'],
  });
export type AgreementLineInput = z.infer<typeof AgreementLineInput>;
