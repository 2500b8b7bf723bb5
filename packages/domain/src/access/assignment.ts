import { z } from 'zod';
import { BusinessDate, addDays, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { JurisdictionLevel } from './jurisdiction.js';
import { LEVELS_OF_ROLE, Role } from './role.js';

/**
 * A user's role in an area for a period (both days included, `validTo` null = open).
 * A request acts in exactly one of them; assignments are never united. A region names the area of the levels
 * PROVINCE to VILLAGE, an office that of OFFICE, SYSTEM has neither.
 */
export const Assignment = z.object({
  id: Id,
  userId: Id,
  role: z.enum(Role),
  level: z.enum(JurisdictionLevel),
  regionId: RegionId.nullable(),
  officeId: Id.nullable(),
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
});
export type Assignment = z.infer<typeof Assignment>;

/** Whether an assignment holds on a business day. */
export const isActiveOn = (
  assignment: Pick<Assignment, 'validFrom' | 'validTo'>,
  day: BusinessDate,
): boolean => assignment.validFrom <= day && (assignment.validTo === null || day <= assignment.validTo);

/** Gives a user a role in an area from a day on. */
export const GrantAssignment = z
  .object({
    idempotencyKey: IdempotencyKey,
    userId: Id,
    role: z.enum(Role),
    level: z.enum(JurisdictionLevel),
    regionId: RegionId.nullish().transform((id) => id ?? null),
    officeId: Id.nullish().transform((id) => id ?? null),
    validFrom: GivenDay,
    validTo: GivenDay.nullish().transform((day) => day ?? null),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ['validTo'] });
export type GrantAssignment = z.infer<typeof GrantAssignment>;

/** Ends an assignment with a day, its last one; yesterday ends it at once. */
export const EndAssignment = z.object({
  idempotencyKey: IdempotencyKey,
  assignmentId: Id,
  validTo: GivenDay,
});
export type EndAssignment = z.infer<typeof EndAssignment>;

export type AssignmentError =
  | { code: 'ASSIGNMENT_TO_SELF' }
  | { code: 'ASSIGNMENT_LEVEL_INVALID'; role: Role; level: JurisdictionLevel }
  | { code: 'ASSIGNMENT_AREA_INVALID'; level: JurisdictionLevel }
  | { code: 'ASSIGNMENT_END_INVALID'; earliest: BusinessDate; latest: BusinessDate | null };

/** Nobody gives himself a role; a role is given on its own levels; the area is named as the level asks, and nothing else is. */
export const decideGrantAssignment = (
  command: GrantAssignment,
  actorUserId: string,
): Result<GrantAssignment, AssignmentError> => {
  const { role, level, userId, regionId, officeId } = command;
  if (userId === actorUserId) return err({ code: 'ASSIGNMENT_TO_SELF' });
  const levels: readonly JurisdictionLevel[] = LEVELS_OF_ROLE[role];
  // A partner acts through an API key, which names its own region.
  if (role === Role.PARTNER || !levels.includes(level))
    return err({ code: 'ASSIGNMENT_LEVEL_INVALID', role, level });
  const needsOffice = level === JurisdictionLevel.OFFICE;
  const needsRegion = !needsOffice && level !== JurisdictionLevel.SYSTEM;
  const isAreaNamed = (regionId !== null) === needsRegion && (officeId !== null) === needsOffice;
  return isAreaNamed ? ok(command) : err({ code: 'ASSIGNMENT_AREA_INVALID', level });
};

/**
 * An assignment is only ever shortened, so that nobody prolongs a right by "ending" it later; days that have passed stay
 * as they were. What began today or has not begun yet may be taken back whole: its last day is then before its first.
 */
export const decideEndAssignment = (
  { validFrom, validTo }: Pick<Assignment, 'validFrom' | 'validTo'>,
  end: BusinessDate,
  today: BusinessDate,
): Result<BusinessDate, AssignmentError> => {
  const [yesterday, dayBefore] = [addDays(today, -1), addDays(validFrom, -1)];
  const earliest = yesterday > dayBefore ? yesterday : dayBefore;
  const isShorter = validTo === null || end <= validTo;
  return earliest <= end && isShorter
    ? ok(end)
    : err({ code: 'ASSIGNMENT_END_INVALID', earliest, latest: validTo });
};
