import { z } from 'zod';
import { Id, IdempotencyKey, type Instant } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import type { MaskableField } from './grant.js';
import { Role } from './role.js';

/** How long a wider look lasts, in hours; the database's clock ends it. */
export const HOURS_OF_WIDER_LOOK = 3;

/** How many wider looks somebody takes within 24 hours at most. */
export const WIDER_LOOKS_A_DAY = 3;

/** Who takes a wider look, and who is told of it and says to have seen it. */
export const SUPERVISORS_OF_WIDER_LOOK = {
  DISTRICT_OFFICER: [Role.PROGRAMME_OFFICER, Role.APPROVER, Role.PROVINCE_ADMIN],
  PROGRAMME_OFFICER: [Role.APPROVER, Role.PROVINCE_ADMIN],
  BRANCH_OFFICER: [Role.REGIONAL_OFFICE_OFFICER, Role.PROVINCE_ADMIN],
} as const satisfies Partial<Record<Role, readonly Role[]>>;
export type WiderLookRole = keyof typeof SUPERVISORS_OF_WIDER_LOOK;

/** The roles that take a wider look. */
export const WIDER_LOOK_ROLES = Object.keys(SUPERVISORS_OF_WIDER_LOOK) as readonly WiderLookRole[];

/** The roles whose wider looks a role watches over. */
export const watchedBy = (role: Role): readonly WiderLookRole[] =>
  WIDER_LOOK_ROLES.filter((looking) =>
    (SUPERVISORS_OF_WIDER_LOOK[looking] as readonly Role[]).includes(role),
  );

/** What a wider look hides beside what the role does not see anyway: it finds a person and says how things stand. */
export const HIDDEN_IN_WIDER_LOOK = [
  'address',
  'phone',
  'birthPlace',
  'familyCardMasked',
  'isMotherKnown',
  'maritalStatus',
  'workPlace',
  'populationStatuses',
  'formerHomes',
  'heirs',
  'takeOut',
  'identityMatch',
  'membershipNumber',
  'changes',
  'protection',
] as const satisfies readonly MaskableField[];

/** Opens a wider look: why the own area is not enough, for who watches over it. */
export const OpenWiderLook = z.object({
  idempotencyKey: IdempotencyKey,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type OpenWiderLook = z.infer<typeof OpenWiderLook>;

/** Ends the own wider look before its time. */
export const EndWiderLook = z.object({ idempotencyKey: IdempotencyKey, id: Id });
export type EndWiderLook = z.infer<typeof EndWiderLook>;

/** Says that a wider look was seen by who watches over it. */
export const SeeWiderLook = z.object({ idempotencyKey: IdempotencyKey, id: Id });
export type SeeWiderLook = z.infer<typeof SeeWiderLook>;

/** WIDER_LOOK_NOWHERE: there is no wider area. WIDER_LOOK_OVER: it has ended, by itself or by its holder. */
export type WiderLookError =
  | { code: 'WIDER_LOOK_NOWHERE' | 'WIDER_LOOK_OVER' | 'WIDER_LOOK_SEEN' | 'WIDER_LOOK_NOT_WATCHED' }
  | { code: 'WIDER_LOOK_REASON_REPEATED' }
  | { code: 'WIDER_LOOK_LIMIT'; limit: number };

/** A wider look that was taken before. */
export interface EarlierLook {
  readonly reason: string;
  readonly openedAt: Instant;
}

const written = (reason: string): string => reason.toLowerCase();

/**
 * Whether another wider look may begin, after those of the last 24 hours: each has a reason of its own, so that three hours are
 * not made longer by the same click again.
 */
export const decideOpenWiderLook = (
  reason: string,
  earlier: readonly EarlierLook[],
): Result<string, WiderLookError> => {
  if (earlier.length >= WIDER_LOOKS_A_DAY) return err({ code: 'WIDER_LOOK_LIMIT', limit: WIDER_LOOKS_A_DAY });
  const isRepeated = earlier.some((look) => written(look.reason) === written(reason));
  return isRepeated ? err({ code: 'WIDER_LOOK_REASON_REPEATED' }) : ok(reason);
};

/** Who watches over a wider look says once to have seen it; nobody the own one. */
export const decideSeeWiderLook = (
  look: { readonly userId: string; readonly role: Role; readonly isSeen: boolean },
  actor: { readonly userId: string; readonly role: Role },
): Result<null, WiderLookError> => {
  const isWatched = watchedBy(actor.role).some((role) => role === look.role);
  if (!isWatched || look.userId === actor.userId) return err({ code: 'WIDER_LOOK_NOT_WATCHED' });
  return look.isSeen ? err({ code: 'WIDER_LOOK_SEEN' }) : ok(null);
};
