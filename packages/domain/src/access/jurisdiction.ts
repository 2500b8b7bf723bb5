import { z } from 'zod';
import { RegionId } from '../shared/ids.js';

/** How far an assignment reaches. SYSTEM reaches no region's rows at all. */
export const JurisdictionLevel = {
  PROVINCE: 'PROVINCE',
  OFFICE: 'OFFICE',
  REGENCY: 'REGENCY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
  SYSTEM: 'SYSTEM',
} as const;
export type JurisdictionLevel = (typeof JurisdictionLevel)[keyof typeof JurisdictionLevel];

/** The area of one assignment on one day; an office's area is the regencies that it serves on that day. */
export type Jurisdiction =
  | { readonly level: 'PROVINCE' }
  | { readonly level: 'OFFICE'; readonly officeId: string; readonly regencyIds: readonly number[] }
  | { readonly level: 'REGENCY'; readonly regionId: number }
  | { readonly level: 'DISTRICT'; readonly regionId: number }
  | { readonly level: 'VILLAGE'; readonly regionId: number }
  | { readonly level: 'SYSTEM' };

/**
 * The owning region of a row: a person's residence, or the paying agreement's region for what hangs on an agreement.
 * A row of a whole regency has no district, a row of a whole district no village.
 */
export const Owner = z.object({
  regencyId: RegionId,
  districtId: RegionId.nullable(),
  villageId: RegionId.nullable(),
});
export type Owner = z.infer<typeof Owner>;

/** To which place a record belongs. */
export const ownerOf = ({ regencyId, districtId, villageId }: Owner): Owner => ({
  regencyId,
  districtId,
  villageId,
});

/** Whether an area reaches a row; one equality per level, as in the database's policies. An empty area reaches nothing. */
export const covers = (jurisdiction: Jurisdiction, owner: Owner): boolean => {
  switch (jurisdiction.level) {
    case 'PROVINCE':
      return true;
    case 'OFFICE':
      return jurisdiction.regencyIds.includes(owner.regencyId);
    case 'REGENCY':
      return owner.regencyId === jurisdiction.regionId;
    case 'DISTRICT':
      return owner.districtId === jurisdiction.regionId;
    case 'VILLAGE':
      return owner.villageId === jurisdiction.regionId;
    case 'SYSTEM':
      return false;
  }
};
