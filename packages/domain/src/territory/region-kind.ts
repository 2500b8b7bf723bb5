/** Levels of the territory, from the province down. */
export const RegionLevel = {
  PROVINCE: 'PROVINCE',
  REGENCY: 'REGENCY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
} as const;
export type RegionLevel = (typeof RegionLevel)[keyof typeof RegionLevel];

/** What a region is by law: kabupaten and kota share a level, and so do desa, kelurahan and desa adat. */
export const RegionKind = {
  PROVINCE: 'PROVINCE',
  REGENCY: 'REGENCY',
  CITY: 'CITY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
  WARD: 'WARD',
  CUSTOMARY_VILLAGE: 'CUSTOMARY_VILLAGE',
} as const;
export type RegionKind = (typeof RegionKind)[keyof typeof RegionKind];

/** The level on which each kind of region stands. */
export const LEVEL_OF_KIND = {
  PROVINCE: 'PROVINCE',
  REGENCY: 'REGENCY',
  CITY: 'REGENCY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
  WARD: 'VILLAGE',
  CUSTOMARY_VILLAGE: 'VILLAGE',
} as const satisfies Record<RegionKind, RegionLevel>;
