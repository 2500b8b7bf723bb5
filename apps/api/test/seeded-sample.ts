import fc from 'fast-check';

/** A sample of the items that is the same for the same seed. */
export const seededSample = <T>(items: readonly T[], size: number, seed: number): readonly T[] =>
  fc.sample(fc.shuffledSubarray([...items], { minLength: size, maxLength: size }), { seed, numRuns: 1 })[0] ??
  [];
