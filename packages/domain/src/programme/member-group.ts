import { Sector } from './segment.js';

/** Whom a line of an agreement is for. */
export const MemberGroup = {
  VULNERABLE_WORKER: 'VULNERABLE_WORKER',
  NON_ASN: 'NON_ASN',
  VILLAGE_OFFICIAL: 'VILLAGE_OFFICIAL',
  VILLAGE_COUNCIL: 'VILLAGE_COUNCIL',
  NEIGHBOURHOOD_UNIT: 'NEIGHBOURHOOD_UNIT',
  RELIGIOUS_STAFF: 'RELIGIOUS_STAFF',
  HEALTH_CADRE: 'HEALTH_CADRE',
  FISHER: 'FISHER',
  FARMER: 'FARMER',
  LIVESTOCK_KEEPER: 'LIVESTOCK_KEEPER',
  STREET_VENDOR: 'STREET_VENDOR',
  TRANSPORT_WORKER: 'TRANSPORT_WORKER',
  /** Padat karya tunai desa (PKTD). */
  CASH_FOR_WORK: 'CASH_FOR_WORK',
} as const;
export type MemberGroup = (typeof MemberGroup)[keyof typeof MemberGroup];

/** The kind of work of a group, by which a relief may be given apart (PP 50/2025: drivers and couriers from January 2026). */
export const sectorOfGroup = (group: MemberGroup): Sector =>
  group === MemberGroup.TRANSPORT_WORKER ? Sector.TRANSPORT : Sector.OTHER;
