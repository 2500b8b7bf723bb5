import { z } from 'zod';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** Whose a NIK is that two persons have, as the civil registry says. */
export const NikSettlement = { BEARER_KEEPS: 'BEARER_KEEPS', CLAIMANT_BEARS: 'CLAIMANT_BEARS' } as const;
export type NikSettlement = (typeof NikSettlement)[keyof typeof NikSettlement];

/** So many NIKs of one user that wait, brought within an hour of the clock, look like numbers that are tried out. */
export const NIKS_TRIED_OUT = 60;

/** Says whose a NIK is: the other person's is emptied. `seen` is what the claim said when both records were compared. */
export const SettleNik = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  seen: z.string().min(1).max(80),
  settlement: z.enum(NikSettlement),
  reason: reasonLine(500).refine(withoutNik, refusedNik),
});
export type SettleNik = z.infer<typeof SettleNik>;
