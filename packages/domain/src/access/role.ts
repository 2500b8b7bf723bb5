import { JurisdictionLevel } from './jurisdiction.js';

/** What a person (or a partner's program) does in the system; one assignment holds one role. */
export const Role = {
  PROVINCE_ADMIN: 'PROVINCE_ADMIN',
  PROGRAMME_OFFICER: 'PROGRAMME_OFFICER',
  APPROVER: 'APPROVER',
  FINANCE_OFFICER: 'FINANCE_OFFICER',
  BRANCH_OFFICER: 'BRANCH_OFFICER',
  AUDITOR: 'AUDITOR',
  SYSTEM_ADMIN: 'SYSTEM_ADMIN',
  PARTNER: 'PARTNER',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

const { PROVINCE, OFFICE, REGENCY, DISTRICT, VILLAGE, SYSTEM } = JurisdictionLevel;

/** The levels on which each role may be assigned. */
export const LEVELS_OF_ROLE = {
  PROVINCE_ADMIN: [PROVINCE],
  PROGRAMME_OFFICER: [REGENCY],
  APPROVER: [REGENCY],
  FINANCE_OFFICER: [REGENCY],
  BRANCH_OFFICER: [OFFICE],
  AUDITOR: [PROVINCE, REGENCY, DISTRICT, VILLAGE],
  SYSTEM_ADMIN: [SYSTEM],
  PARTNER: [PROVINCE, REGENCY, DISTRICT, VILLAGE],
} as const satisfies Record<Role, readonly JurisdictionLevel[]>;
