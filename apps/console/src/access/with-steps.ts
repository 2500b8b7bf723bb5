import type { Moment } from '../fields/Moments';

/** Something that happened at a moment. */
export type Step = Omit<Moment, 'when'> & { readonly at: string };

/** Acts and steps in one order, the latest first; while older acts are still to be read, no step from before those that are. */
export function withSteps(acts: readonly Step[], steps: readonly Step[], isOlder: boolean): Step[] {
  const oldest = isOlder ? Date.parse(acts.at(-1)?.at ?? '') : -Infinity;
  return [...acts, ...steps.filter(({ at }) => Date.parse(at) >= oldest)].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
}
