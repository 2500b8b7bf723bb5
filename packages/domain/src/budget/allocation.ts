import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { FundingSource } from '../agreement/funding-source.js';
import { usualBaseOf } from '../agreement/agreement-line.js';
import { MemberGroup } from '../programme/member-group.js';
import { Programme } from '../programme/programme.js';
import { RiskClass, Segment } from '../programme/segment.js';
import { BaseKind } from '../programme/contribution-base.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, RegionId, Version } from '../shared/ids.js';
import { RatePpm } from '../shared/rate.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine } from '../shared/text.js';
import { YearMonth } from '../shared/year-month.js';
import { optionalPersonLine, personLine } from '../worker/person-text.js';
import { AllocationStatus, AllocationStep } from './allocation-status.js';
import { BudgetCode, BudgetYear } from './budget-line.js';

/** Most villages of one act, more than any regency has; and most lines of one allocation. */
const MOST_ALLOCATIONS = 500;
const MOST_LINES = 20;
const MOST_PEOPLE = 100_000;

const isUnique = (ids: readonly unknown[]) => new Set(ids).size === ids.length;

/** What a base of contributions is for everybody of a line. */
export const AllocationBase = { BAND: BaseKind.BAND, NOMINAL_WAGE: BaseKind.NOMINAL_WAGE } as const;
export type AllocationBase = (typeof AllocationBase)[keyof typeof AllocationBase];

/** What a village sets aside for the contributions of workers in a year; one for each village and year. */
export const Allocation = z.object({
  id: Id,
  ...Owner.shape,
  year: BudgetYear,
  status: z.enum(AllocationStatus),
  /** The village's fund (pagu Dana Desa) of the year, in rupiah; null where nobody has said. */
  villageFund: Rupiah.nullable(),
  /** The lines in force. */
  revision: z.int().positive(),
  madeBy: Id,
  proposedBy: Id.nullable(),
  evaluatedBy: Id.nullable(),
  enteredBy: Id.nullable(),
  confirmedBy: Id.nullable(),
  version: Version,
});
export type Allocation = z.infer<typeof Allocation>;

const lineFields = {
  memberGroup: z.enum(MemberGroup),
  segment: z.enum(Segment),
  programmes: z.array(z.enum(Programme)).min(1).refine(isUnique),
  baseKind: z.enum(AllocationBase),
  /** Base of contributions in rupiah a month. */
  incomeBase: Rupiah,
  riskClass: z.enum(RiskClass).nullable(),
  people: z.int().min(1).max(MOST_PEOPLE),
  monthFrom: YearMonth,
  monthTo: YearMonth,
  fundingSource: z.enum(FundingSource),
  accountCode: BudgetCode,
  activityCode: BudgetCode.nullable(),
  name: line(200),
  citation: optionalLine(200),
};

/** A line of an allocation: people of a group for months, from a source, at the price of the law; never changed, replaced by a revision. */
export const AllocationLine = z.object({
  id: Id,
  ...Owner.shape,
  allocationId: Id,
  revision: z.int().positive(),
  position: z.int().positive(),
  ...lineFields,
  /** What one person costs in the first month, and all of them in all months, in rupiah. */
  tariff: Rupiah,
  amount: Rupiah,
  /** Whether the source is contested for the group: it stands by its citation then. */
  isContested: z.boolean(),
});
export type AllocationLine = z.infer<typeof AllocationLine>;

/** What was done with an allocation: by which paper, by whom, and when it was recorded. */
export const AllocationAct = z.object({
  id: Id,
  ...Owner.shape,
  allocationId: Id,
  step: z.enum(AllocationStep),
  documentNumber: line(80),
  documentDate: BusinessDate,
  note: optionalLine(300),
  madeBy: Id,
  at: Instant,
});
export type AllocationAct = z.infer<typeof AllocationAct>;

/** Money that has arrived in the village's account, or the correction of what was recorded too much. */
export const AllocationTranche = z.object({
  id: Id,
  ...Owner.shape,
  allocationId: Id,
  number: z.int().positive(),
  fundingSource: z.enum(FundingSource),
  receivedOn: BusinessDate,
  amount: Rupiah,
  isCorrection: z.boolean(),
  documentNumber: line(80),
  recordedBy: Id,
  at: Instant,
});
export type AllocationTranche = z.infer<typeof AllocationTranche>;

const paper = { documentNumber: line(80), documentDate: GivenDay, note: optionalPersonLine(300) };

/** A line as it is entered; its price follows from the law. */
export const AllocationLineInput = z
  .object({
    ...lineFields,
    baseKind: z.enum(AllocationBase).nullish(),
    riskClass: z
      .enum(RiskClass)
      .nullish()
      .transform((riskClass) => riskClass ?? null),
    activityCode: z
      .string()
      .nullish()
      .transform((raw) => raw?.trim() || null)
      .pipe(BudgetCode.nullable()),
    name: personLine(200),
    citation: optionalPersonLine(200),
  })
  .transform((input) => ({
    ...input,
    baseKind: input.baseKind ?? (usualBaseOf(input.segment) as AllocationBase),
  }))
  .refine(({ monthFrom, monthTo }) => monthFrom <= monthTo, { path: ['monthTo'] })
  .refine(({ segment, riskClass }) => segment === Segment.WAGE || riskClass === null, {
    path: ['riskClass'],
  });
export type AllocationLineInput = z.infer<typeof AllocationLineInput>;

const lines = z.array(AllocationLineInput).min(1).max(MOST_LINES);
const villageFund = Rupiah.nullish().transform((fund) => fund ?? null);

/** Plans an allocation of the year for the villages that are named, or for each of the area that has none; `lines` are of each. */
export const PlanAllocations = z.object({
  idempotencyKey: IdempotencyKey,
  year: BudgetYear,
  villageIds: z
    .array(RegionId)
    .min(1)
    .max(MOST_ALLOCATIONS)
    .refine(isUnique)
    .nullish()
    .transform((ids) => ids ?? null),
  villageFund,
  lines,
  ...paper,
});
export type PlanAllocations = z.infer<typeof PlanAllocations>;

/** Replaces the lines: at once while it is planned; of an enacted one by the paper of the revision, in force when another has confirmed it. */
export const ReviseAllocation = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  villageFund,
  lines,
  ...paper,
});
export type ReviseAllocation = z.infer<typeof ReviseAllocation>;

const rows = z
  .array(z.object({ id: Id, version: Version }))
  .min(1)
  .max(MOST_ALLOCATIONS)
  .refine((each) => isUnique(each.map(({ id }) => id)));
const ofMany = { idempotencyKey: IdempotencyKey, rows, ...paper };

/** The village's draft budget goes to the district. */
export const ProposeAllocations = z.object(ofMany);
export type ProposeAllocations = z.infer<typeof ProposeAllocations>;

/** The district, or the regent who may leave it to the district (Permendagri 20/2018), accepts what was proposed or returns it with a note. */
export const EvaluateAllocations = z
  .object({ ...ofMany, isAccepted: z.boolean() })
  .refine(({ isAccepted, note }) => isAccepted || note !== null, { path: ['note'] });
export type EvaluateAllocations = z.infer<typeof EvaluateAllocations>;

/** The village regulation of the budget is entered: its budget lines wait for a second person with their ceilings. */
export const EnactAllocations = z.object(ofMany);
export type EnactAllocations = z.infer<typeof EnactAllocations>;

/** Who signs for the government puts in force what was entered, or declines it with a note. */
export const ConfirmAllocations = z
  .object({ ...ofMany, isGranted: z.boolean() })
  .refine(({ isGranted, note }) => isGranted || note !== null, { path: ['note'] });
export type ConfirmAllocations = z.infer<typeof ConfirmAllocations>;

/** What was spent of the year is reported, or its report is accepted and the year closed. */
export const ReportAllocations = z.object({ ...ofMany, step: z.enum(['REPORT', 'CLOSE']) });
export type ReportAllocations = z.infer<typeof ReportAllocations>;

/** Records a tranche of each: an amount, or a share of what is enacted, rounded down to the rupiah. */
export const RecordTranches = z
  .object({
    idempotencyKey: IdempotencyKey,
    rows,
    fundingSource: z.enum(FundingSource),
    receivedOn: GivenDay,
    amount: Rupiah.refine((amount) => amount > 0n)
      .nullish()
      .transform((amount) => amount ?? null),
    sharePpm: RatePpm.refine((share) => share > 0)
      .nullish()
      .transform((share) => share ?? null),
    isCorrection: z
      .boolean()
      .nullish()
      .transform((isCorrection) => isCorrection ?? false),
    documentNumber: line(80),
  })
  .refine(({ amount, sharePpm }) => (amount === null) !== (sharePpm === null), { path: ['amount'] });
export type RecordTranches = z.infer<typeof RecordTranches>;
