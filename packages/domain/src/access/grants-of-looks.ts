import type { OperationPolicy } from './grant.js';
import { own, self } from './grants-of-roles.js';

/** Who takes a wider look than the own area, for a reason. */
export const lookers = {
  PROGRAMME_OFFICER: own,
  DISTRICT_OFFICER: own,
  BRANCH_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** Who says to have seen a wider look of the area. */
export const lookSupervisors = {
  PROVINCE_ADMIN: own,
  PROGRAMME_OFFICER: own,
  APPROVER: own,
  REGIONAL_OFFICE_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** Who is told of the wider looks of the area; whoever takes one finds the own ones. */
export const lookReaders = {
  ...lookSupervisors,
  DISTRICT_OFFICER: self,
  BRANCH_OFFICER: self,
  AUDITOR: own,
  DATA_PROTECTION_OFFICER: own,
} as const satisfies OperationPolicy['roles'];
