import type { MemberGroup } from '../programme/member-group.js';
import type { BusinessDate } from '../shared/business-date.js';
import { percentage } from '../shared/percentage.js';
import { err, ok, type Result } from '../shared/result.js';

/** How many people a source says there are, and as of when. */
export interface Potential {
  readonly people: number;
  readonly source: string;
  readonly asOf: BusinessDate;
}

/**
 * A coverage figure with all that it takes to read it: people protected on `asOf`, of how many (by whom, as of when), and
 * which groups are counted. `shareHundredths`: 930 = 9.30 %; null without a denominator; above 100 % as it is.
 */
export interface Coverage {
  readonly protected: number;
  readonly potential: Potential | null;
  readonly shareHundredths: number | null;
  readonly asOf: BusinessDate;
  readonly groups: readonly MemberGroup[];
}

export type CoverageError =
  | { code: 'COVERAGE_DATES_DIFFER'; first: BusinessDate; second: BusinessDate }
  | { code: 'COVERAGE_GROUPS_DIFFER' };

/** Puts the share to a numerator and a denominator; the groups in a fixed order. */
export const coverage = (figure: Omit<Coverage, 'shareHundredths'>): Coverage => {
  const share = figure.potential ? percentage(figure.protected, figure.potential.people) : undefined;
  return {
    ...figure,
    groups: [...new Set(figure.groups)].sort(),
    shareHundredths: share ? Number(share.hundredths) : null,
  };
};

const addPotential = (a: Potential | null, b: Potential | null): Potential | null => {
  if (!a || !b) return null;
  const sources = [...new Set([...a.source.split('; '), ...b.source.split('; ')])];
  return { people: a.people + b.people, source: sources.join('; '), asOf: a.asOf < b.asOf ? a.asOf : b.asOf };
};

/**
 * Adds the figures of regions that don't overlap. Figures of different days or of different groups can't be added.
 * Where one region has no potential, the sum has none, hence no share; the sum's potential is as old as its oldest part.
 */
export const addCoverage = (a: Coverage, b: Coverage): Result<Coverage, CoverageError> => {
  if (a.asOf !== b.asOf) return err({ code: 'COVERAGE_DATES_DIFFER', first: a.asOf, second: b.asOf });
  if (a.groups.join() !== b.groups.join()) return err({ code: 'COVERAGE_GROUPS_DIFFER' });
  return ok(
    coverage({
      protected: a.protected + b.protected,
      potential: addPotential(a.potential, b.potential),
      asOf: a.asOf,
      groups: a.groups,
    }),
  );
};
