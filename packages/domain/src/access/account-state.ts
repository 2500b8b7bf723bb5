import { z } from 'zod';

import { Id, IdempotencyKey } from '../shared/ids.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/**
 * Closes the account of another user, or opens it again. Nobody comes in with a closed one, whichever way; what it was given
 * stays as it is.
 */
export const ChangeAccountState = z.object({
  idempotencyKey: IdempotencyKey,
  userId: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type ChangeAccountState = z.infer<typeof ChangeAccountState>;
