import { z } from 'zod';
import { Id, Instant } from '../shared/ids.js';

/** What a code opens: an account that has no password yet, or one whose owner lost it. */
export const OneTimeCodePurpose = {
  INVITATION: 'INVITATION',
  PASSWORD_RESET: 'PASSWORD_RESET',
} as const;
export type OneTimeCodePurpose = (typeof OneTimeCodePurpose)[keyof typeof OneTimeCodePurpose];

/** With a code its bearer sets the password of one account, once. The code itself is kept as a hash beside this record. */
const OneTimeCode = z.object({
  id: Id,
  purpose: z.enum(OneTimeCodePurpose),
  userId: Id,
  createdBy: Id,
  createdAt: Instant,
  expiresAt: Instant,
  usedAt: Instant.nullable(),
});
export type OneTimeCode = z.infer<typeof OneTimeCode>;
