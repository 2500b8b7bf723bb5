import { z } from 'zod';
import { Certainty } from '../shared/certainty.js';
import { RatePpm, RoundingRule } from '../shared/rate.js';
import { Rupiah } from '../shared/rupiah.js';
import { Programme } from './programme.js';
import { ContributionShare } from './segment.js';

/**
 * What a step does. BASE: finds what the contribution is taken of, its amount is that base; CONTRIBUTION: what is due of it;
 * RELIEF: what is left of that; MOVED: what of it belongs to another programme, so that nothing more is paid for that one.
 */
export const StepKind = {
  BASE: 'BASE',
  CONTRIBUTION: 'CONTRIBUTION',
  RELIEF: 'RELIEF',
  MOVED: 'MOVED',
} as const;
export type StepKind = (typeof StepKind)[keyof typeof StepKind];

/**
 * One step of "why this amount": the rule and its version, what it was applied to, and what came out (rupiah a month).
 * Of `ratePpm` and `fixedAmount` at most one is set; a relief is a further step whose base is the amount before it.
 */
export const DerivationStep = z.object({
  programme: z.enum(Programme),
  kind: z.enum(StepKind).default(StepKind.CONTRIBUTION),
  share: z.enum(ContributionShare).nullable().default(null),
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

/** The rule of an amount that a document declares and no rule gives. */
export const DECLARED_RULE = 'DECLARED';
