import { z } from 'zod';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { changedLine, line, optionalLine, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** Kanwil, kantor cabang, kantor cabang perintis and service point of BPJS Ketenagakerjaan. */
export const OfficeKind = {
  REGIONAL_OFFICE: 'REGIONAL_OFFICE',
  BRANCH: 'BRANCH',
  PIONEER_BRANCH: 'PIONEER_BRANCH',
  SERVICE_POINT: 'SERVICE_POINT',
} as const;
export type OfficeKind = (typeof OfficeKind)[keyof typeof OfficeKind];

/** An office as it stands on one day: the surrogate identity with the attributes of the version then valid. */
export const Office = z.object({
  id: Id,
  name: line(120),
  kind: z.enum(OfficeKind),
  code: optionalLine(20),
  headName: optionalLine(120),
  parentId: Id.nullable(),
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
  version: Version,
});
export type Office = z.infer<typeof Office>;

/** What an office was called, who led it and under which office it stood, from day to day; versions don't overlap. */
export const OfficeVersion = z.object({
  id: Id,
  officeId: Id,
  name: line(120),
  kind: z.enum(OfficeKind),
  code: optionalLine(20),
  headName: optionalLine(120),
  parentId: Id.nullable(),
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
});
export type OfficeVersion = z.infer<typeof OfficeVersion>;

/** A region that an office serves, from day to day; at most one branch serves a region on a day. */
export const OfficeArea = z.object({
  id: Id,
  officeId: Id,
  regionId: RegionId,
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
});
export type OfficeArea = z.infer<typeof OfficeArea>;

const regionIds = z
  .array(RegionId)
  .max(100)
  .refine((ids) => new Set(ids).size === ids.length);

/** Opens an office on a day, with the regions that it serves from then on. */
export const CreateOffice = z.object({
  idempotencyKey: IdempotencyKey,
  name: line(120),
  kind: z.enum(OfficeKind),
  code: optionalLine(20),
  headName: optionalLine(120),
  parentId: Id.nullish().transform((id) => id ?? null),
  validFrom: GivenDay,
  regionIds,
});
export type CreateOffice = z.infer<typeof CreateOffice>;

/** Adds a version that holds from `validFrom`; what came before stays. Absent fields keep their value. */
export const UpdateOffice = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  name: line(120).optional(),
  kind: z.enum(OfficeKind).optional(),
  code: changedLine(20),
  headName: changedLine(120),
  parentId: Id.nullish(),
  validFrom: GivenDay,
});
export type UpdateOffice = z.infer<typeof UpdateOffice>;

/** Sets the regions that an office serves from `validFrom` on; days before keep their office. */
export const SetOfficeArea = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  regionIds,
  validFrom: GivenDay,
});
export type SetOfficeArea = z.infer<typeof SetOfficeArea>;

/** Closes an office: `lastDay` is the last one on which it stands. */
export const CloseOffice = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  lastDay: GivenDay,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type CloseOffice = z.infer<typeof CloseOffice>;

/** What needs an office beyond a day: a region that it serves, an office under it, people who act for it. */
export interface OfficeInUse {
  readonly region: string | null;
  readonly under: string | null;
  readonly officers: number;
}

export type OfficeClosingError =
  | { code: 'OFFICE_CLOSED'; office: string; day: BusinessDate }
  | { code: 'OFFICE_SERVES'; region: string }
  | { code: 'OFFICE_LEADS'; office: string }
  | { code: 'OFFICE_HAS_OFFICERS'; count: number };

/** Why an office can't be closed yet; undefined when nothing needs it beyond its last day. */
export function whyNotClosed({ region, under, officers }: OfficeInUse): OfficeClosingError | undefined {
  if (region !== null) return { code: 'OFFICE_SERVES', region };
  if (under !== null) return { code: 'OFFICE_LEADS', office: under };
  if (officers > 0) return { code: 'OFFICE_HAS_OFFICERS', count: officers };
  return undefined;
}
