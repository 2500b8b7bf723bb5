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

/**
 * ACCOUNT_NOT_ADMINISTERED: the account holds, or has held, what who acts may not give or does not reach. ACCOUNT_IS_OWN: nobody
 * opens a door of the own account for himself. ACCOUNT_TWO_ACTS: of a lost second factor and a forgotten password of one account
 * one administrator answers for one within thirty days; both would let him in. ACCOUNT_STATE_UNCHANGED: it is closed, or open, already.
 */
export type AssignmentError =
  | { code: 'ASSIGNMENT_TO_SELF' }
  | { code: 'ASSIGNMENT_ROLE_NOT_GRANTABLE'; role: Role }
  | { code: 'ACCOUNT_NOT_ADMINISTERED' | 'ACCOUNT_IS_OWN' | 'ACCOUNT_TWO_ACTS' | 'ACCOUNT_STATE_UNCHANGED' }
  | { code: 'ASSIGNMENT_LEVEL_INVALID'; role: Role; level: JurisdictionLevel }
  | { code: 'ASSIGNMENT_AREA_INVALID'; level: JurisdictionLevel }
  | { code: 'ASSIGNMENT_HELD' }
  | { code: 'ASSIGNMENT_END_INVALID'; earliest: BusinessDate; latest: BusinessDate | null };

/** A role on a level, in the area that the level asks for. */
export type Placed = Pick<Assignment, 'role' | 'level' | 'regionId' | 'officeId'>;

/** A role is given by who may give it, on its own levels; the area is named as the level asks, and nothing else is. */
export const decidePlace = <Command extends Placed>(
  command: Command,
  grantable: readonly Role[],
): Result<Command, AssignmentError> => {
  const { role, level, regionId, officeId } = command;
  const levels: readonly JurisdictionLevel[] = LEVELS_OF_ROLE[role];
  // A partner acts through an API key, which names its own region.
  if (role === Role.PARTNER || !levels.includes(level))
    return err({ code: 'ASSIGNMENT_LEVEL_INVALID', role, level });
  if (!grantable.includes(role)) return err({ code: 'ASSIGNMENT_ROLE_NOT_GRANTABLE', role });
  const needsOffice = level === JurisdictionLevel.OFFICE;
  const needsRegion = !needsOffice && level !== JurisdictionLevel.SYSTEM;
  const isAreaNamed = (regionId !== null) === needsRegion && (officeId !== null) === needsOffice;
  return isAreaNamed ? ok(command) : err({ code: 'ASSIGNMENT_AREA_INVALID', level });
};

/** Nobody gives himself a role; otherwise as `decidePlace` says. */
export const decideGrantAssignment = (
  command: GrantAssignment,
  actor: { readonly userId: string; readonly grantable: readonly Role[] },
): Result<GrantAssignment, AssignmentError> =>
  command.userId === actor.userId
    ? err({ code: 'ASSIGNMENT_TO_SELF' })
    : decidePlace(command, actor.grantable);

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
