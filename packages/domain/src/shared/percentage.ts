/** A share with the fraction it comes from; `hundredths` is hundredths of a percent: 930n = 9.30 %. */
export interface Percentage {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly hundredths: bigint;
}

/**
 * The share of two non-negative whole numbers, rounded half up to two decimals of a percent, exact at any size.
 * Undefined when the denominator is zero; a share above 100 % is returned as it is. Throws on negative input.
 */
export const percentage = (
  numerator: bigint | number,
  denominator: bigint | number,
): Percentage | undefined => {
  const part = BigInt(numerator);
  const whole = BigInt(denominator);
  if (part < 0n || whole < 0n) throw new RangeError('a share is made of non-negative numbers');
  if (whole === 0n) return undefined;
  return { numerator: part, denominator: whole, hundredths: (part * 20_000n + whole) / (whole * 2n) };
};
