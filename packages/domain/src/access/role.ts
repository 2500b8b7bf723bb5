import { JurisdictionLevel } from './jurisdiction.js';

/** What a person (or a partner's program) does in the system; one assignment holds one role. */
export const Role = {
  PROVINCE_ADMIN: 'PROVINCE_ADMIN',
  PROGRAMME_OFFICER: 'PROGRAMME_OFFICER',
  APPROVER: 'APPROVER',
  FINANCE_OFFICER: 'FINANCE_OFFICER',
  DISTRICT_OFFICER: 'DISTRICT_OFFICER',
  VILLAGE_OPERATOR: 'VILLAGE_OPERATOR',
  VILLAGE_HEAD: 'VILLAGE_HEAD',
  BRANCH_OFFICER: 'BRANCH_OFFICER',
  REGIONAL_OFFICE_OFFICER: 'REGIONAL_OFFICE_OFFICER',
  AUDITOR: 'AUDITOR',
  DATA_PROTECTION_OFFICER: 'DATA_PROTECTION_OFFICER',
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
  DISTRICT_OFFICER: [DISTRICT],
  VILLAGE_OPERATOR: [VILLAGE],
  VILLAGE_HEAD: [VILLAGE],
  BRANCH_OFFICER: [OFFICE],
  REGIONAL_OFFICE_OFFICER: [OFFICE],
  AUDITOR: [PROVINCE, REGENCY, DISTRICT, VILLAGE],
  DATA_PROTECTION_OFFICER: [PROVINCE],
  SYSTEM_ADMIN: [SYSTEM],
  PARTNER: [PROVINCE, REGENCY, DISTRICT, VILLAGE],
} as const satisfies Record<Role, readonly JurisdictionLevel[]>;

/**
 * Whether a user who holds the role signs in with a second factor and does nothing before there is one: whoever decrees and
 * pays, and whoever gives roles of which one does. Anybody else may have one.
 */
export const SECOND_FACTOR_OF_ROLE = {
  PROVINCE_ADMIN: true,
  PROGRAMME_OFFICER: false,
  APPROVER: true,
  FINANCE_OFFICER: true,
  DISTRICT_OFFICER: false,
  VILLAGE_OPERATOR: false,
  VILLAGE_HEAD: false,
  BRANCH_OFFICER: false,
  REGIONAL_OFFICE_OFFICER: false,
  AUDITOR: false,
  DATA_PROTECTION_OFFICER: false,
  SYSTEM_ADMIN: true,
  PARTNER: false,
} as const satisfies Record<Role, boolean>;

/** The roles that ask for a second factor. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = Object.values(Role).filter(
  (role) => SECOND_FACTOR_OF_ROLE[role],
);
