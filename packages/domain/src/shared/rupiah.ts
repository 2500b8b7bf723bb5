import { z } from 'zod';
import { err, ok, type Result } from './result.js';

/** Upper bound of one amount, in rupiah; above every regional budget, far below the range of PostgreSQL's bigint. */
export const MAX_RUPIAH = 1_000_000_000_000_000n;

const inRange = (amount: bigint) => amount >= 0n && amount <= MAX_RUPIAH;

/**
 * An amount of money in whole rupiah, 0 to 10^15, as bigint.
 * Read from a bigint or from a string of digits (the wire form); never from a number.
 */
export const Rupiah = z
  .union([
    z.bigint(),
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform((digits) => BigInt(digits)),
  ])
  .refine(inRange)
  .brand<'Rupiah'>();
export type Rupiah = z.infer<typeof Rupiah>;

export type RupiahError = { code: 'RUPIAH_INVALID' };

/** Reads a string of digits in whole rupiah; no sign, no separators, at most 10^15. */
export const parseRupiah = (digits: string): Result<Rupiah, RupiahError> => {
  const parsed = Rupiah.safeParse(digits);
  return parsed.success ? ok(parsed.data) : err({ code: 'RUPIAH_INVALID' });
};

/** Marks a whole amount as Rupiah; throws a RangeError outside 0 to 10^15 (a bug of the caller, not a user's input). */
export const rupiah = (amount: bigint): Rupiah => {
  if (!inRange(amount)) throw new RangeError('amount outside the range of Rupiah');
  return amount as Rupiah;
};

/** Adds two amounts. */
export const addRupiah = (a: Rupiah, b: Rupiah): Rupiah => rupiah(a + b);

/** An amount times a whole, non-negative count (people, months). */
export const multiplyRupiah = (amount: Rupiah, count: number | bigint): Rupiah =>
  rupiah(amount * BigInt(count));

/** The sum of amounts; nothing sums to zero. */
export const sumRupiah = (amounts: Iterable<Rupiah>): Rupiah => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return rupiah(total);
};
