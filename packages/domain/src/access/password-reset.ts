import { z } from 'zod';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** How long a code for a new password waits to be used, in minutes. */
export const MINUTES_OF_RESET = 60;

/** Makes a code with which another user sets a new password, once; the one before is worth nothing any more. */
export const MakeResetCode = z.object({
  idempotencyKey: IdempotencyKey,
  userId: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type MakeResetCode = z.infer<typeof MakeResetCode>;
