import type { Rupiah } from '../shared/rupiah.js';
import type { IncomeBand } from './law-terms.js';

/** The band of a monthly income: the last whose lower bound the income reaches. The first band begins at nothing. */
export const bandOfIncome = (bands: readonly IncomeBand[], income: Rupiah): IncomeBand => {
  const band = bands.findLast(({ lowerBound }) => lowerBound <= income);
  if (!band) throw new RangeError('no band for this income');
  return band;
};

/** The band with this base; undefined when the law has no such base. */
export const findBandByBase = (bands: readonly IncomeBand[], base: Rupiah): IncomeBand | undefined =>
  bands.find((band) => band.base === base);
