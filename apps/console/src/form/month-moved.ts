interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Where a month goes when its period changes: with the end at which it stood, or back into the period; undefined when it stays. A
 * period of one month has both its ends there, and a month goes with its own.
 */
export function monthMoved(
  month: string | undefined,
  own: keyof Period,
  before: Period,
  period: Period,
): string | undefined {
  if (!month) return undefined;
  const within = (it: string) => (it < period.from ? period.from : it > period.to ? period.to : it);
  const other = own === 'from' ? 'to' : 'from';
  const moved = month === before[own] ? period[own] : month === before[other] ? period[other] : within(month);
  return moved === month ? undefined : moved;
}
