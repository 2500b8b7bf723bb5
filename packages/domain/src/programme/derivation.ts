import { z } from 'zod';
import { Certainty } from '../shared/certainty.js';
import { RatePpm, RoundingRule } from '../shared/rate.js';
import { Rupiah } from '../shared/rupiah.js';
import { Programme } from './programme.js';

/**
 * One step of "why this amount": the rule and its version, what it was applied to, and what came out (rupiah a month).
 * Of `ratePpm` and `fixedAmount` exactly one is set; a relief is a further step whose base is the amount before it.
 */
export const DerivationStep = z.object({
  programme: z.enum(Programme),
  rule: z.string(),
  version: z.string(),
  base: Rupiah,
  ratePpm: RatePpm.nullable(),
  fixedAmount: Rupiah.nullable(),
  rounding: z.enum(RoundingRule).nullable(),
  amount: Rupiah,
  citation: z.string(),
  certainty: z.enum(Certainty),
});
export type DerivationStep = z.infer<typeof DerivationStep>;
