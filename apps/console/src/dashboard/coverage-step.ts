/** Shares from which each colour of the scale holds, in hundredths of a percent; at or above the last is the darkest. */
const STEPS = [1, 1_200, 2_400, 3_600, 4_800] as const;

/** Which of the six colours a share has: 0 for none, 5 for the most. A share above 100 % is the most. */
export function coverageStep(shareHundredths: number): number {
  return STEPS.filter((from) => shareHundredths >= from).length;
}
