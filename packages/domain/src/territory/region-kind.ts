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

/** What a kind of region is called where the law lets it bear a name of the place (UU 6/2014 Pasal 6 ayat (2)). */
export const RegionLocalTerm = { LEMBANG: 'LEMBANG' } as const;
export type RegionLocalTerm = (typeof RegionLocalTerm)[keyof typeof RegionLocalTerm];

/** Tana Toraja and Toraja Utara. */
const OF_TORAJA = ['73.18.', '73.26.'];

/** What the place itself calls a region of this kind and code: a village of Toraja is a lembang. Undefined where it has no other word. */
export const localTermOf = (kind: RegionKind, code: string): RegionLocalTerm | undefined =>
  kind === RegionKind.VILLAGE && OF_TORAJA.some((regency) => code.startsWith(regency))
    ? RegionLocalTerm.LEMBANG
    : undefined;

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
