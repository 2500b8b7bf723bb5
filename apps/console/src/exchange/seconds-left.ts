/** What is seen for a shorter time says little about the rest. */
const SHORTEST_LOOK = 3;

/** About how many seconds the rest takes at the pace seen so far; undefined while nothing can be said. */
export function secondsLeft({
  since,
  doneSince,
  done,
  total,
}: {
  readonly since: number;
  readonly doneSince: number;
  readonly done: number;
  readonly total: number | null;
}): number | undefined {
  if (total === null || doneSince <= 0 || since < SHORTEST_LOOK || done >= total) return undefined;
  return Math.round(((total - done) / doneSince) * since);
}
