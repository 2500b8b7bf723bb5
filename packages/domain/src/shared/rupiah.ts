import { z } from 'zod';

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
  .superRefine((amount, context) => {
    if (amount < 0n) context.addIssue({ code: 'too_small', origin: 'bigint', minimum: 0n, inclusive: true });
    if (amount > MAX_RUPIAH)
      context.addIssue({ code: 'too_big', origin: 'bigint', maximum: MAX_RUPIAH, inclusive: true });
  })
  .brand<'Rupiah'>();
export type Rupiah = z.infer<typeof Rupiah>;

/** Marks a whole amount as Rupiah; throws a RangeError outside 0 to 10^15 (a bug of the caller, not a user's input). */
export const rupiah = (amount: bigint): Rupiah => {
  if (!inRange(amount)) throw new RangeError('amount outside the range of Rupiah');
  return amount as Rupiah;
};

/** An amount times a whole, non-negative count (people, months). */
export const multiplyRupiah = (amount: Rupiah, count: number | bigint): Rupiah =>
  rupiah(amount * BigInt(count));

/** The sum of amounts; nothing sums to zero. */
export const sumRupiah = (amounts: Iterable<Rupiah>): Rupiah => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return rupiah(total);
};
