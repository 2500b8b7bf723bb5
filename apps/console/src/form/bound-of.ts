/** What zod says of a value that is out of its range. */
interface RangeIssue {
  readonly code?: string | undefined;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
}

/** The last number that is within the range, for a number that isn't. */
export function boundOf({ code, origin, minimum, maximum, inclusive }: RangeIssue): number | undefined {
  if ((origin !== 'number' && origin !== 'int') || inclusive !== true) return undefined;
  return Number(code === 'too_small' ? minimum : maximum);
}
