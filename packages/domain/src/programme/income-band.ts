import { Certainty } from '../shared/certainty.js';
import { type Rupiah, rupiah } from '../shared/rupiah.js';

/** A band of monthly income of non-wage workers: contributions are a share of `base`, whatever the income in the band. */
export interface IncomeBand {
  /** Smallest income of the band, in rupiah a month; the band reaches to the next one's. */
  readonly lowerBound: Rupiah;
  readonly base: Rupiah;
  readonly certainty: Certainty;
}

/** Lower bound and base in thousands of rupiah a month, PP 44/2015 Lampiran II. */
const THOUSANDS = [
  [0, 1_000],
  [1_100, 1_200],
  [1_300, 1_400],
  [1_500, 1_600],
  [1_700, 1_800],
  [1_900, 2_000],
  [2_100, 2_200],
  [2_300, 2_400],
  [2_500, 2_600],
  [2_700, 2_950],
  [3_200, 3_450],
  [3_700, 3_950],
  [4_200, 4_450],
  [4_700, 4_950],
  [5_200, 5_450],
  [5_700, 5_950],
  [6_200, 6_450],
  [6_700, 6_950],
  [7_200, 7_450],
  [7_700, 7_950],
  [8_200, 8_700],
  [9_200, 9_700],
  [10_200, 10_700],
  [11_200, 11_700],
  [12_200, 12_700],
  [13_200, 13_700],
  [14_200, 14_700],
  [15_200, 15_700],
  [16_200, 16_700],
  [17_200, 17_700],
  [18_200, 18_700],
  [19_200, 19_700],
  [20_200, 20_700],
] as const;

const thousand = (amount: number) => rupiah(BigInt(amount) * 1_000n);

/** The bands of PP 44/2015 Lampiran II, kept by PP 82/2019 and PP 49/2023; the two ends are certain, the rows between to be verified. */
export const INCOME_BANDS: readonly IncomeBand[] = THOUSANDS.map(([lowerBound, base], index) => ({
  lowerBound: thousand(lowerBound),
  base: thousand(base),
  certainty: index === 0 || index === THOUSANDS.length - 1 ? Certainty.CERTAIN : Certainty.TO_BE_VERIFIED,
}));

/** The band of a monthly income: the last whose lower bound the income reaches. */
export const bandOfIncome = (income: Rupiah): IncomeBand => {
  const band = INCOME_BANDS.findLast(({ lowerBound }) => lowerBound <= income);
  if (!band) throw new RangeError('no band for this income');
  return band;
};

/** The band with this base; undefined when the law has no such base. */
export const findBandByBase = (base: Rupiah): IncomeBand | undefined =>
  INCOME_BANDS.find((band) => band.base === base);
