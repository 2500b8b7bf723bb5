/** How sure a value of the law is: read in a published text, or still to be compared with it. */
export const Certainty = { CERTAIN: 'CERTAIN', TO_BE_VERIFIED: 'TO_BE_VERIFIED' } as const;
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

/** A result is only as sure as its least sure part. */
export const leastCertain = (...parts: readonly Certainty[]): Certainty =>
  parts.includes(Certainty.TO_BE_VERIFIED) ? Certainty.TO_BE_VERIFIED : Certainty.CERTAIN;
