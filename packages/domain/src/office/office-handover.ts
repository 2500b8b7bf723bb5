import { z } from 'zod';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { changedLine, line, reasonLine } from '../shared/text.js';
import { OfficeKind } from './office.js';

/** That an office took over regions from a day on: why, who entered it and when. It is added to and never changed. */
export const OfficeHandover = z.object({
  id: Id,
  officeId: Id,
  effectiveOn: BusinessDate,
  reason: z.string(),
  recordedBy: Id,
  recordedAt: z.date(),
});
export type OfficeHandover = z.infer<typeof OfficeHandover>;

const handover = z.object({
  officeId: Id.nullish().transform((id) => id ?? null),
  name: line(120).optional(),
  kind: z.enum(OfficeKind).optional(),
  code: changedLine(20),
  headName: changedLine(120),
  parentId: Id.nullish(),
  regionIds: z
    .array(RegionId)
    .min(1)
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length),
  effectiveOn: GivenDay,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});

interface Named {
  readonly officeId: string | null;
  readonly name?: string | undefined;
  readonly kind?: OfficeKind | undefined;
}
/** A new office has a name and a kind; one that exists keeps what is not given. */
const isNamed = ({ officeId, name, kind }: Named) =>
  officeId !== null || (name !== undefined && kind !== undefined);
const atName = { path: ['name'] };

/**
 * An office takes over the service of regions from a day on, one that exists (as it is, or as another kind, name or parent from
 * then on) or one that opens on that day.
 */
export const PreviewOfficeHandover = handover.refine(isNamed, atName);
export type PreviewOfficeHandover = z.infer<typeof PreviewOfficeHandover>;

/** An office that the preview showed, in the version that it had then. */
const SeenOffice = z.object({ officeId: Id, version: Version });
export type SeenOffice = z.infer<typeof SeenOffice>;

/** Does what the preview has shown, if every office that it touches is still as it was then. */
export const HandOverServiceAreas = handover
  .extend({ idempotencyKey: IdempotencyKey, seen: z.array(SeenOffice).max(500) })
  .refine(isNamed, atName);
export type HandOverServiceAreas = z.infer<typeof HandOverServiceAreas>;

export type OfficeHandoverError =
  | { code: 'HANDOVER_DAY_PASSED'; day: BusinessDate; today: BusinessDate }
  | { code: 'HANDOVER_STALE' | 'HANDOVER_CHANGES_NOTHING' }
  | { code: 'OFFICE_OPENS_LATER'; office: string; day: BusinessDate }
  | { code: 'AREA_PLANNED_LATER'; region: string; office: string; day: BusinessDate }
  | { code: 'REGION_SERVED_BY_BRANCH'; region: string; office: string; day: BusinessDate }
  | { code: 'OFFICE_AREA_LEVEL'; region: string };
