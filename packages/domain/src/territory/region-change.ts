import { z } from 'zod';
import { type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId } from '../shared/ids.js';
import { line } from '../shared/text.js';
import { RegionCode } from './region-code.js';
import { RegionName } from './region-name.js';

/** What the law does to regions; an edition of the official list does several of them at once. */
export const RegionChangeKind = {
  SPLIT: 'SPLIT',
  MERGE: 'MERGE',
  RENAME: 'RENAME',
  RECODE: 'RECODE',
  MOVE: 'MOVE',
  EDITION: 'EDITION',
} as const;
export type RegionChangeKind = (typeof RegionChangeKind)[keyof typeof RegionChangeKind];

/** The kinds that somebody enters one at a time. */
export const ENTERED_CHANGES = ['SPLIT', 'MERGE', 'RENAME', 'RECODE', 'MOVE'] as const;

/**
 * A change of regions by law: kind, the day from which it holds, the document that says so, and who entered it. It is added to
 * and never changed; which region became which stands in its successions, many to many.
 */
const RegionChange = z.object({
  id: Id,
  kind: z.enum(RegionChangeKind),
  effectiveOn: GivenDay,
  source: line(300),
  recordedBy: Id,
  recordedAt: z.date(),
});
export type RegionChange = z.infer<typeof RegionChange>;

/** A region as the change leaves it: one that exists under this code and name from then on, or, without an id, a new one. */
const Successor = z.object({
  regionId: RegionId.nullish().transform((id) => id ?? null),
  code: RegionCode,
  name: RegionName,
});
export type Successor = z.infer<typeof Successor>;

/** Most rows that may be given one at a time; more come as a file. */
const MOST_PICKED = 1000;

/** Somebody who lives in a village that ends or shrinks, and the code of the successor in which they live from then on. */
export const Resident = z.object({ personId: Id, code: RegionCode });
export type Resident = z.infer<typeof Resident>;

const residents = z
  .array(Resident)
  .max(MOST_PICKED)
  .nullish()
  .transform((rows) => rows ?? []);

/** What a change of regions consists of; where a code begins with the code of a region, it lies in it. */
export const PreviewRegionChange = z.object({
  kind: z.enum(ENTERED_CHANGES),
  effectiveOn: GivenDay,
  source: line(300),
  predecessorIds: z.array(RegionId).min(1).max(50),
  predecessorStays: z.boolean(),
  successors: z.array(Successor).min(1).max(500),
  residents,
  fileId: Id.nullish().transform((id) => id ?? null),
});
export type PreviewRegionChange = z.infer<typeof PreviewRegionChange>;

/** Applies a change of regions: the map from its day on, and the people who live there. */
export const ChangeRegions = PreviewRegionChange.extend({ idempotencyKey: IdempotencyKey });
export type ChangeRegions = z.infer<typeof ChangeRegions>;

/** Says later of people of a split village in which of its successors they live. */
export const AssignResidents = z.object({
  idempotencyKey: IdempotencyKey,
  changeId: Id,
  residents,
  fileId: Id.nullish().transform((id) => id ?? null),
});
export type AssignResidents = z.infer<typeof AssignResidents>;

/** Why a row of the list of residents can't be taken. A person who is not in the village looks like one who is not registered. */
export const ResidentIssueCode = {
  RESIDENT_EMPTY: 'RESIDENT_EMPTY',
  RESIDENT_NIK_INVALID: 'RESIDENT_NIK_INVALID',
  RESIDENT_NOT_THERE: 'RESIDENT_NOT_THERE',
  RESIDENT_TWICE: 'RESIDENT_TWICE',
  RESIDENT_CODE_INVALID: 'RESIDENT_CODE_INVALID',
  RESIDENT_NO_SUCCESSOR: 'RESIDENT_NO_SUCCESSOR',
} as const;
export type ResidentIssueCode = (typeof ResidentIssueCode)[keyof typeof ResidentIssueCode];

/** Why regions can't be changed so; `regionCode` is the region that it is about. */
export type RegionChangeError =
  | { code: 'REGION_CHANGE_KIND' }
  | { code: 'REGION_CLOSED' | 'REGION_CHANGED_LATER'; regionCode: string }
  | { code: 'REGION_CODE_TAKEN' | 'REGION_CODE_LEVEL' | 'REGION_PARENT_MISSING'; regionCode: string }
  | { code: 'REGION_PARENT_ELSEWHERE'; regionCode: string }
  | { code: 'REGION_HAS_PARTS' | 'REGION_SPELLING_TAKEN'; regionCode: string }
  | { code: 'REGION_CODE_USED_UNTIL'; regionCode: string; day: BusinessDate }
  | { code: 'REGION_RESIDENTS_REFUSED'; rows: number };
