import { z } from 'zod';
import { type Rupiah, rupiah } from './rupiah.js';

/** A rate in parts per million: 10_000 = 1 %, 2_400 = 0.24 %. */
export const RatePpm = z.int().min(0).max(1_000_000).brand<'RatePpm'>();
export type RatePpm = z.infer<typeof RatePpm>;

/** How a fraction of a rupiah is settled; each tariff row names its own rule. */
export const RoundingRule = {
  HALF_UP_RUPIAH: 'HALF_UP_RUPIAH',
  DOWN_RUPIAH: 'DOWN_RUPIAH',
  UP_RUPIAH: 'UP_RUPIAH',
} as const;
export type RoundingRule = (typeof RoundingRule)[keyof typeof RoundingRule];

const PPM = 1_000_000n;

/** What the rule adds, in millionths of a rupiah, before the fraction is cut off. */
const CARRY = {
  HALF_UP_RUPIAH: PPM / 2n,
  DOWN_RUPIAH: 0n,
  UP_RUPIAH: PPM - 1n,
} as const satisfies Record<RoundingRule, bigint>;

/** Base (rupiah) times rate, settled to whole rupiah by the named rule. */
export const applyRate = (base: Rupiah, rate: RatePpm, rounding: RoundingRule): Rupiah =>
  rupiah((base * BigInt(rate) + CARRY[rounding]) / PPM);

/** Marks a literal as a rate; throws outside 0 to 1_000_000 parts per million. */
export const ratePpm = (partsPerMillion: number): RatePpm => RatePpm.parse(partsPerMillion);
