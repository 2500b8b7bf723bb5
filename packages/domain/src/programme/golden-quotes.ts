import type { FundingSource } from '../agreement/funding-source.js';
import type { Programme } from './programme.js';

/** One sentence of the law as an example: who pays for whom in which month, and what each programme must cost (rupiah). */
export interface GoldenQuote {
  readonly sentence: string;
  readonly month: string;
  readonly incomeBase: bigint;
  readonly fundingSource: FundingSource;
  readonly expected: Partial<Record<Programme, bigint>>;
  readonly total: bigint;
  readonly citation: string;
}

const lowest = { incomeBase: 1_000_000n, fundingSource: 'APBD_REGENCY' } as const;
const highest = { incomeBase: 20_700_000n, fundingSource: 'APBD_REGENCY' } as const;
const normal = { expected: { JKK: 10_000n, JKM: 6_800n }, total: 16_800n } as const;
const covid = { expected: { JKK: 100n, JKM: 68n }, total: 168n } as const;
const half = { expected: { JKK: 5_000n, JKM: 3_400n }, total: 8_400n } as const;

/** Contributions of non-wage workers, a row per sentence; a jurist can read it and add to it. Server and SQL run it too. */
export const GOLDEN_QUOTES: readonly GoldenQuote[] = [
  {
    sentence: 'The minimum package of the lowest band costs 10,000 and 6,800',
    month: '2024-05',
    ...lowest,
    ...normal,
    citation: 'PP 44/2015 Lampiran II',
  },
  {
    sentence: 'The tariff holds from its first month',
    month: '2015-07',
    ...lowest,
    ...normal,
    citation: 'PP 44/2015',
  },
  {
    sentence: 'JKK is 1 % of the base of the highest band; JKM is the same in every band',
    month: '2024-05',
    ...highest,
    expected: { JKK: 207_000n, JKM: 6_800n },
    total: 213_800n,
    citation: 'PP 44/2015 Lampiran II',
  },
  {
    sentence: 'JHT adds 2 % of the base of the lowest band',
    month: '2026-01',
    ...lowest,
    expected: { JKK: 10_000n, JKM: 6_800n, JHT: 20_000n },
    total: 36_800n,
    citation: 'PP 46/2015 Lampiran',
  },
  {
    sentence: 'JHT adds 2 % of the base of the highest band',
    month: '2024-05',
    ...highest,
    expected: { JKK: 207_000n, JKM: 6_800n, JHT: 414_000n },
    total: 627_800n,
    citation: 'PP 46/2015 Lampiran',
  },
  {
    sentence: 'The month before the relief of the pandemic is paid in full',
    month: '2020-07',
    ...lowest,
    ...normal,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'In the relief of the pandemic JKK and JKM cost 1 % of the normal amount',
    month: '2020-08',
    ...lowest,
    ...covid,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'The relief of the pandemic leaves JHT as it is',
    month: '2020-08',
    ...lowest,
    expected: { JKK: 100n, JKM: 68n, JHT: 20_000n },
    total: 20_168n,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'The last month of the relief of the pandemic',
    month: '2021-01',
    ...lowest,
    ...covid,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'The month after the relief of the pandemic is paid in full',
    month: '2021-02',
    ...lowest,
    ...normal,
    citation: 'PP 49/2020',
  },
  {
    sentence: 'From April 2026 who pays for himself pays half of JKK and JKM',
    month: '2026-04',
    incomeBase: 1_000_000n,
    fundingSource: 'SELF',
    ...half,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'Before April 2026 only transport workers pay half',
    month: '2026-03',
    incomeBase: 1_000_000n,
    fundingSource: 'SELF',
    ...normal,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'December 2026 is the last month at half',
    month: '2026-12',
    incomeBase: 1_000_000n,
    fundingSource: 'SELF',
    ...half,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'January 2027 is paid in full again',
    month: '2027-01',
    incomeBase: 1_000_000n,
    fundingSource: 'SELF',
    ...normal,
    citation: 'PP 50/2025',
  },
  {
    sentence: 'Members paid by a regional budget are excluded from the half price',
    month: '2026-04',
    ...lowest,
    ...normal,
    citation: 'PP 50/2025 Pasal 3',
  },
  {
    sentence: 'Members paid by a village budget get no half price while the text is unclear',
    month: '2026-04',
    incomeBase: 1_000_000n,
    fundingSource: 'APBDES',
    ...normal,
    citation: 'PP 50/2025',
  },
];
