import type { FundingSource } from '../agreement/funding-source.js';
import type { BaseKind } from './contribution-base.js';
import type { Programme } from './programme.js';
import type { RiskClass, Sector, Segment } from './segment.js';

/** Shares in rupiah; a bare amount is the worker's own, as a non-wage worker's is. */
type Expected = bigint | { readonly employer?: bigint; readonly worker?: bigint; readonly state?: bigint };

/** One sentence of the law as an example: who pays for whom in which month, and what each programme must cost (rupiah). */
export interface GoldenQuote {
  readonly sentence: string;
  readonly month: string;
  readonly segment: Segment;
  readonly sector: Sector;
  readonly baseKind: BaseKind;
  readonly base: bigint;
  readonly riskClass: RiskClass | null;
  readonly fundingSource: FundingSource;
  readonly expected: Partial<Record<Programme, Expected>>;
  /** What employer and worker pay together. */
  readonly total: bigint;
  readonly citation: string;
}

type Sentence = Pick<GoldenQuote, 'sentence' | 'month' | 'expected' | 'total' | 'citation'> &
  Partial<GoldenQuote>;

const NON_WAGE = {
  segment: 'NON_WAGE',
  sector: 'OTHER',
  baseKind: 'BAND',
  base: 1_000_000n,
  riskClass: null,
  fundingSource: 'APBD_REGENCY',
} as const;
const WAGE = {
  ...NON_WAGE,
  segment: 'WAGE',
  baseKind: 'NOMINAL_WAGE',
  base: 2_000_000n,
  riskClass: 'I',
} as const;

const normal = { expected: { JKK: 10_000n, JKM: 6_800n }, total: 16_800n } as const;
const covid = { expected: { JKK: 100n, JKM: 68n }, total: 168n } as const;
const half = { expected: { JKK: 5_000n, JKM: 3_400n }, total: 8_400n } as const;
const self = { fundingSource: 'SELF' } as const;
const driver = { fundingSource: 'SELF', sector: 'TRANSPORT' } as const;

const LAMPIRAN_II = 'PP 44/2015 Lampiran II';

/** Contributions of non-wage workers, paid by a regency for the lowest band unless the sentence says otherwise. */
const ofNonWage: readonly Sentence[] = [
  {
    sentence: 'The minimum package of the lowest band costs 10,000 and 6,800',
    month: '2024-05',
    ...normal,
    citation: LAMPIRAN_II,
  },
  { sentence: 'The tariff holds from its first month', month: '2015-07', ...normal, citation: 'PP 44/2015' },
  {
    sentence: 'JKK is 1 % of the base of the highest band; JKM is the same in every band',
    month: '2024-05',
    base: 20_700_000n,
    expected: { JKK: 207_000n, JKM: 6_800n },
    total: 213_800n,
    citation: LAMPIRAN_II,
  },
  {
    sentence: 'JHT adds 2 % of the base of the lowest band',
    month: '2026-01',
    expected: { JKK: 10_000n, JKM: 6_800n, JHT: 20_000n },
    total: 36_800n,
    citation: 'PP 46/2015 Lampiran',
  },
  {
    sentence: 'JHT adds 2 % of the base of the highest band',
    month: '2024-05',
    base: 20_700_000n,
    expected: { JKK: 207_000n, JKM: 6_800n, JHT: 414_000n },
    total: 627_800n,
    citation: 'PP 46/2015 Lampiran',
  },
  {
    sentence: 'An income is priced by the base of its band',
    month: '2024-05',
    baseKind: 'INCOME',
    base: 1_150_000n,
    expected: { JKK: 12_000n, JKM: 6_800n },
    total: 18_800n,
    citation: LAMPIRAN_II,
  },
  {
    sentence: 'The month before the relief of the pandemic is paid in full',
    month: '2020-07',
    ...normal,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'In the relief of the pandemic JKK and JKM cost 1 % of the normal amount',
    month: '2020-08',
    ...covid,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'The relief of the pandemic leaves JHT as it is',
    month: '2020-08',
    expected: { JKK: 100n, JKM: 68n, JHT: 20_000n },
    total: 20_168n,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'The last month of the relief of the pandemic',
    month: '2021-01',
    ...covid,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'The month after the relief of the pandemic is paid in full',
    month: '2021-02',
    ...normal,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'A driver who pays for himself pays in full until December 2025',
    month: '2025-12',
    ...driver,
    ...normal,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'From January 2026 a driver who pays for himself pays half of JKK and JKM',
    month: '2026-01',
    ...driver,
    ...half,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'March 2027 is the last month at half for drivers',
    month: '2027-03',
    ...driver,
    ...half,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'A driver who is paid for by a regional budget pays in full',
    month: '2026-01',
    sector: 'TRANSPORT',
    ...normal,
    citation: 'PP 50/2025 Pasal 3',
  },
  {
    sentence: 'Before April 2026 only transport workers pay half',
    month: '2026-03',
    ...self,
    ...normal,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'From April 2026 who pays for himself pays half of JKK and JKM',
    month: '2026-04',
    ...self,
    ...half,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'December 2026 is the last month at half',
    month: '2026-12',
    ...self,
    ...half,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'January 2027 is paid in full again',
    month: '2027-01',
    ...self,
    ...normal,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'Members paid by a regional budget are excluded from the half price',
    month: '2026-04',
    ...normal,
    citation: 'PP 50/2025 Pasal 3',
  },
  {
    sentence: 'Members paid by the state budget are excluded from the half price',
    month: '2026-04',
    fundingSource: 'APBN',
    ...normal,
    citation: 'PP 50/2025 Pasal 3',
  },
  {
    sentence: 'Members paid by a village budget get no half price while the text is unclear',
    month: '2026-04',
    fundingSource: 'APBDES',
    ...normal,
    citation: 'PP 50/2025',
  },
];

const RISK = 'PP 44/2015 Pasal 16; PP 44/2015 Lampiran I';
const JKM_OF_TWO_MILLION = { employer: 6_000n } as const;
const ofRiskClass = (riskClass: RiskClass, share: string, jkk: bigint): Sentence => ({
  sentence: `Risk class ${riskClass} costs ${share} % of the wage`,
  month: '2024-05',
  riskClass,
  expected: { JKK: { employer: jkk }, JKM: JKM_OF_TWO_MILLION },
  total: jkk + 6_000n,
  citation: RISK,
});

const shares = {
  JHT: { employer: 74_000n, worker: 40_000n },
  JP: { employer: 40_000n, worker: 20_000n },
} as const;
const firm = {
  month: '2025-02',
  fundingSource: 'EMPLOYER',
  sector: 'LABOUR_INTENSIVE',
  expected: { JKK: { employer: 2_400n }, JKM: JKM_OF_TWO_MILLION },
  total: 8_400n,
} as const;
const firmInFull = {
  expected: { JKK: { employer: 4_800n }, JKM: JKM_OF_TWO_MILLION },
  total: 10_800n,
} as const;

const pension = (month: string, jp: bigint, worker: bigint, jkk: bigint, jkm: bigint): Sentence => ({
  sentence: `JP of ${month} stops at the ceiling`,
  month,
  base: 20_000_000n,
  expected: { JKK: { employer: jkk }, JKM: { employer: jkm }, JP: { employer: jp, worker } },
  total: jkk + jkm + jp + worker,
  citation: 'PP 45/2015 Pasal 28; PP 45/2015 Pasal 29',
});
const atCeiling = (month: string, ceiling: bigint): Sentence =>
  pension(month, ceiling / 50n, ceiling / 100n, 48_000n, 60_000n);

/** Contributions of wage earners of risk class I at an agreed wage of two million, unless the sentence says otherwise. */
const ofWage: readonly Sentence[] = [
  ofRiskClass('I', '0.24', 4_800n),
  ofRiskClass('II', '0.54', 10_800n),
  ofRiskClass('III', '0.89', 17_800n),
  ofRiskClass('IV', '1.27', 25_400n),
  ofRiskClass('V', '1.74', 34_800n),
  {
    sentence: 'JKK and JKM of staff at an agreed wage of two million cost 10,800',
    month: '2025-09',
    expected: { JKK: { employer: 4_800n }, JKM: JKM_OF_TWO_MILLION },
    total: 10_800n,
    citation: 'PP 44/2015 Pasal 16; PP 44/2015 Pasal 18',
  },
  {
    sentence: 'Non-ASN staff with JKK, JKM, JHT and JP cost 184,800, of which they bear 60,000',
    month: '2023-05',
    expected: { JKK: { employer: 4_800n }, JKM: JKM_OF_TWO_MILLION, ...shares },
    total: 184_800n,
    citation: 'PP 44/2015; PP 45/2015; PP 46/2015',
  },
  atCeiling('2021-02', 8_939_700n),
  atCeiling('2021-03', 8_754_600n),
  atCeiling('2022-02', 8_754_600n),
  atCeiling('2022-03', 9_077_600n),
  atCeiling('2023-02', 9_077_600n),
  atCeiling('2023-03', 9_559_600n),
  atCeiling('2024-02', 9_559_600n),
  atCeiling('2024-03', 10_042_300n),
  atCeiling('2025-02', 10_042_300n),
  atCeiling('2025-03', 10_547_400n),
  atCeiling('2026-02', 10_547_400n),
  atCeiling('2026-03', 11_086_300n),
  {
    sentence: 'JKP costs the employer nothing more: until January 2025 it is taken out of JKK and JKM',
    month: '2025-01',
    expected: {
      JKK: { employer: 2_000n },
      JKM: { employer: 4_000n },
      ...shares,
      JKP: { employer: 4_800n, state: 4_400n },
    },
    total: 184_800n,
    citation: 'PP 37/2021 Pasal 11',
  },
  {
    sentence: 'From February 2025 JKP is taken out of JKK alone',
    month: '2025-02',
    expected: {
      JKK: { employer: 2_000n },
      JKM: JKM_OF_TWO_MILLION,
      ...shares,
      JKP: { employer: 2_800n, state: 4_400n },
    },
    total: 184_800n,
    citation: 'PP 6/2025 Pasal 11',
  },
  {
    sentence: 'A labour-intensive firm pays in full in January 2025',
    ...firm,
    ...firmInFull,
    month: '2025-01',
    citation: 'PP 7/2025',
  },
  { sentence: 'From February 2025 a labour-intensive firm pays half of JKK', ...firm, citation: 'PP 7/2025' },
  { sentence: 'July 2025 is the last month of PP 7/2025', ...firm, month: '2025-07', citation: 'PP 7/2025' },
  { sentence: 'PP 36/2025 goes on from August 2025', ...firm, month: '2025-08', citation: 'PP 36/2025' },
  {
    sentence: 'January 2026 is the last month of PP 36/2025',
    ...firm,
    month: '2026-01',
    citation: 'PP 36/2025',
  },
  {
    sentence: 'From February 2026 a labour-intensive firm pays in full',
    ...firm,
    ...firmInFull,
    month: '2026-02',
    citation: 'PP 36/2025',
  },
  {
    sentence: 'The staff of a regency have no relief that is for labour-intensive firms',
    ...firm,
    ...firmInFull,
    fundingSource: 'APBD_REGENCY',
    citation: 'PP 7/2025',
  },
  {
    sentence: 'In the relief of the pandemic wage earners pay 1 % of JKK, JKM and JP',
    month: '2020-08',
    fundingSource: 'EMPLOYER',
    expected: {
      JKK: { employer: 48n },
      JKM: { employer: 60n },
      JHT: shares.JHT,
      JP: { employer: 400n, worker: 200n },
    },
    total: 114_708n,
    citation: 'PP 49/2020',
  },
];

/** A row for each sentence; a jurist can read it and add to it. The server runs it too, and the law as the console reads it. */
export const GOLDEN_QUOTES: readonly GoldenQuote[] = [
  ...ofNonWage.map((sentence) => ({ ...NON_WAGE, ...sentence })),
  ...ofWage.map((sentence) => ({ ...WAGE, ...sentence })),
];
