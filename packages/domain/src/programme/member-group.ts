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
} as const;
export type MemberGroup = (typeof MemberGroup)[keyof typeof MemberGroup];
