interface Period {
  readonly from: string;
  readonly to: string;
}

/** Where a month goes when its period changes: with the end at which it stood, or back into the period; undefined when it stays. */
export function monthMoved(month: string | undefined, before: Period, period: Period): string | undefined {
  if (!month) return undefined;
  const within = (it: string) => (it < period.from ? period.from : it > period.to ? period.to : it);
  const ends = month === before.from ? period.from : month === before.to ? period.to : within(month);
  return ends === month ? undefined : ends;
}
