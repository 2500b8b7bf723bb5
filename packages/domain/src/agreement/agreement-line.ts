import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BASES_OF_SEGMENT, BaseKind, Declaration } from '../programme/contribution-base.js';
import { MemberGroup } from '../programme/member-group.js';
import { Programme } from '../programme/programme.js';
import { RiskClass, Segment } from '../programme/segment.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { optionalLine } from '../shared/text.js';
import { YearMonth } from '../shared/year-month.js';
import { Decile } from '../worker/decile.js';
import { FundingSource } from './funding-source.js';
import { QuotaShareInputs } from './share-input.js';
import { Seats } from './seats.js';

const programmes = z
  .array(z.enum(Programme))
  .min(1)
  .refine((list) => new Set(list).size === list.length);

/** The kinds of base that are one for a whole line; what each person earns is no line's. */
export const LineBase = {
  BAND: BaseKind.BAND,
  NOMINAL_WAGE: BaseKind.NOMINAL_WAGE,
  DECLARED: BaseKind.DECLARED,
} as const;
export type LineBase = (typeof LineBase)[keyof typeof LineBase];

/** The base that a line of a segment has unless it says another. */
export const usualBaseOf = (segment: Segment): LineBase => {
  const kinds: readonly BaseKind[] = BASES_OF_SEGMENT[segment];
  return Object.values(LineBase).find((kind) => kinds.includes(kind)) ?? LineBase.DECLARED;
};

const lineFields = {
  memberGroup: z.enum(MemberGroup),
  segment: z.enum(Segment),
  programmes,
  fundingSource: z.enum(FundingSource),
  payerId: Id,
  /** Of what contributions are taken: the same for everybody of a line. */
  baseKind: z.enum(LineBase),
  /** Base of contributions in rupiah a month: of an income band, or the wage that was agreed on. */
  incomeBase: Rupiah,
  riskClass: z.enum(RiskClass).nullable(),
  /** Amounts that a document states instead of a rule. */
  declaration: Declaration.nullable(),
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
    baseKind: z.enum(LineBase).nullish(),
    riskClass: z
      .enum(RiskClass)
      .nullish()
      .transform((riskClass) => riskClass ?? null),
    declaration: Declaration.nullish().transform((declaration) => declaration ?? null),
    decileFrom: Decile.nullish().transform((decile) => decile ?? null),
    decileTo: Decile.nullish().transform((decile) => decile ?? null),
    stages: z
      .array(AgreementStageInput)
      .min(1)
      .max(60)
      .refine((stages) => new Set(stages.map(({ startsOn }) => startsOn)).size === stages.length),
    /** Seats that are kept for districts and villages. */
    shares: QuotaShareInputs.nullish().transform((shares) => shares ?? []),
  })
  // Who says nothing of the kind means the usual one of the segment.
  .transform((input) => ({ ...input, baseKind: input.baseKind ?? usualBaseOf(input.segment) }))
  .refine(({ monthFrom, monthTo }) => monthFrom <= monthTo, { path: ['monthTo'] })
  .refine(({ baseKind, declaration }) => (baseKind === LineBase.DECLARED) === (declaration !== null), {
    path: ['declaration'],
  })
  .refine(({ segment, riskClass }) => segment === Segment.WAGE || riskClass === null, { path: ['riskClass'] })
  .refine(({ decileFrom, decileTo }) => (decileFrom === null) === (decileTo === null), { path: ['decileTo'] })
  .refine(({ decileFrom, decileTo }) => decileFrom === null || decileTo === null || decileFrom <= decileTo, {
    path: ['decileTo'],
  });
export type AgreementLineInput = z.infer<typeof AgreementLineInput>;
