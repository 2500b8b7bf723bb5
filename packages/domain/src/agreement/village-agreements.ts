import { z } from 'zod';
import { MemberGroup } from '../programme/member-group.js';
import { Programme } from '../programme/programme.js';
import { Segment } from '../programme/segment.js';
import { GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine } from '../shared/text.js';
import { YearMonth } from '../shared/year-month.js';
import { Decile } from '../worker/decile.js';
import { Seats } from './seats.js';
import { FundingSource } from './funding-source.js';

/** Most villages of one act: more than any regency has. */
const MOST_VILLAGES = 500;

/** What stands for the running number, the village's code and the village's name. */
export const RUNNING_NUMBER = '{nomor}';
export const VILLAGE_CODE = '{kode desa}';
export const VILLAGE_NAME = '{desa}';

const isUnique = (ids: readonly unknown[]) => new Set(ids).size === ids.length;

/** Who signs for a village, found by its code: a row of a pasted table. */
const VillageSignatory = z.object({ code: line(20), name: line(120), title: optionalLine(120) });
export type VillageSignatory = z.infer<typeof VillageSignatory>;

const decile = Decile.nullish().transform((value) => value ?? null);

const plan = {
  frameId: Id,
  /** Without any: all villages and wards of the memorandum's regency. */
  villageIds: z
    .array(RegionId)
    .min(1)
    .max(MOST_VILLAGES)
    .refine(isUnique)
    .nullish()
    .transform((ids) => ids ?? null),
  numberPattern: line(60).refine(
    (pattern) => pattern.includes(RUNNING_NUMBER) || pattern.includes(VILLAGE_CODE),
  ),
  title: line(140),
  validFrom: GivenDay,
  validTo: GivenDay,
  signingOfficeId: Id,
  officeSignatory: optionalLine(120),
  officeSignatoryTitle: optionalLine(120),
  place: optionalLine(120),
  memberGroup: z.enum(MemberGroup),
  segment: z.enum(Segment),
  programmes: z.array(z.enum(Programme)).min(1).refine(isUnique),
  fundingSource: z.enum(FundingSource),
  incomeBase: Rupiah,
  decileFrom: decile,
  decileTo: decile,
  monthFrom: YearMonth,
  monthTo: YearMonth,
  /** Of each agreement. */
  seats: Seats,
  signatories: z
    .array(VillageSignatory)
    .max(MOST_VILLAGES)
    .nullish()
    .transform((rows) => rows ?? []),
};

/** What agreements of villages under a memorandum would come to. */
export const PreviewVillageAgreements = z.object(plan);
export type PreviewVillageAgreements = z.infer<typeof PreviewVillageAgreements>;

/** Drafts an agreement for each village; `agreements` is how many the preview showed. */
export const CreateVillageAgreements = z.object({
  idempotencyKey: IdempotencyKey,
  agreements: z.int().positive(),
  ...plan,
});
export type CreateVillageAgreements = z.infer<typeof CreateVillageAgreements>;

/** Records that many drafts under a memorandum were signed on one day, each as it was seen. */
export const SignVillageAgreements = z.object({
  idempotencyKey: IdempotencyKey,
  frameId: Id,
  agreements: z
    .array(z.object({ id: Id, version: Version }))
    .min(1)
    .max(MOST_VILLAGES)
    .refine((rows) => isUnique(rows.map(({ id }) => id))),
  signedOn: GivenDay,
});
export type SignVillageAgreements = z.infer<typeof SignVillageAgreements>;

/** Why no agreement is drafted for a place: a ward has no village budget, it is no village then, or it has an agreement under this memorandum. */
export const VillageRefusal = {
  WARD_WITHOUT_BUDGET: 'WARD_WITHOUT_BUDGET',
  VILLAGE_MONEY_OF_VILLAGE: 'VILLAGE_MONEY_OF_VILLAGE',
  UNDER_FRAME_ALREADY: 'UNDER_FRAME_ALREADY',
} as const;
export type VillageRefusal = (typeof VillageRefusal)[keyof typeof VillageRefusal];

export type VillageAgreementsError =
  | { code: 'VILLAGE_AGREEMENTS_CHANGED'; shown: number; now: number }
  | { code: 'SIGNATORY_VILLAGE_UNKNOWN'; village: string };
