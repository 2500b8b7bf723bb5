import { FundingSource } from '../agreement/funding-source.js';
import { type BusinessDate, addDays, businessDate } from '../shared/business-date.js';
import { Certainty } from '../shared/certainty.js';
import { RoundingRule, ratePpm } from '../shared/rate.js';
import { rupiah } from '../shared/rupiah.js';
import type { HeldRule } from './law.js';
import { LAW_VALUES, LawSubject, type ValuedSubject } from './law-subject.js';
import { EMPTY_TERMS, type IncomeBand, type LawRate, type LawTerms } from './law-terms.js';
import { ContributionShare, RiskClass } from './segment.js';

/* Contributions as the published texts have them, one row for each span of days; amounts in rupiah, rates in parts per million. */

const { CERTAIN, TO_BE_VERIFIED } = Certainty;
const { EMPLOYER, WORKER } = ContributionShare;
const rounding = RoundingRule.HALF_UP_RUPIAH;

/** Days from which the law that is written down here counts: PP 44/2015, PP 45/2015 and PP 46/2015 came into force. */
const SINCE_2015 = businessDate('2015-07-01');

type Row = Omit<HeldRule, 'terms' | 'validTo'> & {
  readonly terms: Partial<LawTerms>;
  readonly validTo?: BusinessDate;
};

/** A row from its parts; one that names no last day holds until another follows. */
export const row = ({ terms, validTo, ...rest }: Row): HeldRule => ({
  ...rest,
  terms: { ...EMPTY_TERMS, ...terms },
  validTo: validTo ?? null,
});

/** The named values of a subject, in the units of its names. */
export const namedValues = <S extends ValuedSubject>(
  subject: S,
  values: Readonly<Record<keyof (typeof LAW_VALUES)[S], bigint>>,
): Pick<LawTerms, 'values'> => ({
  values: Object.entries<LawTerms['values'][number]['unit']>(LAW_VALUES[subject]).map(([name, unit]) => ({
    name,
    unit,
    value: rupiah((values as Readonly<Record<string, bigint>>)[name] ?? 0n),
  })),
});

const rate = (share: ContributionShare, ppm: number, riskClass: RiskClass | null = null): LawRate => ({
  share,
  riskClass,
  ratePpm: ratePpm(ppm),
});

/** Lower bound and base in thousands of rupiah a month, PP 44/2015 Lampiran II. */
const BANDS_IN_THOUSANDS = [
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

/** The bands, kept by PP 82/2019 and PP 49/2023; the two ends are certain, the rows between to be verified. */
const bands: readonly IncomeBand[] = BANDS_IN_THOUSANDS.map(([lowerBound, base], index) => ({
  lowerBound: thousand(lowerBound),
  base: thousand(base),
  certainty: index === 0 || index === BANDS_IN_THOUSANDS.length - 1 ? CERTAIN : TO_BE_VERIFIED,
}));

const NON_WAGE: readonly HeldRule[] = [
  row({
    subject: LawSubject.NON_WAGE_BANDS,
    validFrom: SINCE_2015,
    terms: { bands: [...bands] },
    citation: 'PP 44/2015 Lampiran II; PP 82/2019; PP 49/2023',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: LawSubject.NON_WAGE_JKK,
    validFrom: SINCE_2015,
    terms: { rates: [rate(WORKER, 10_000)], rounding },
    citation: 'PP 44/2015 Lampiran II; PP 82/2019; PP 49/2023',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.NON_WAGE_JKM,
    validFrom: SINCE_2015,
    terms: { amount: rupiah(6_800n), share: WORKER },
    citation: 'PP 44/2015; PP 82/2019; PP 49/2023',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.NON_WAGE_JHT,
    validFrom: SINCE_2015,
    terms: { rates: [rate(WORKER, 20_000)], rounding },
    citation: 'PP 46/2015 Lampiran; PP 60/2015',
    certainty: CERTAIN,
  }),
];

/** From 1 March of a year to the last day of February: the ceiling of the year before, grown as the gross domestic product did. */
const CEILINGS: ReadonlyArray<readonly [string, bigint, Certainty]> = [
  ['2015-07-01', 7_000_000n, TO_BE_VERIFIED],
  ['2016-03-01', 7_335_300n, TO_BE_VERIFIED],
  ['2017-03-01', 7_703_500n, TO_BE_VERIFIED],
  ['2018-03-01', 8_094_000n, TO_BE_VERIFIED],
  ['2019-03-01', 8_512_400n, TO_BE_VERIFIED],
  ['2020-03-01', 8_939_700n, TO_BE_VERIFIED],
  ['2021-03-01', 8_754_600n, CERTAIN],
  ['2022-03-01', 9_077_600n, CERTAIN],
  ['2023-03-01', 9_559_600n, CERTAIN],
  ['2024-03-01', 10_042_300n, CERTAIN],
  ['2025-03-01', 10_547_400n, CERTAIN],
  ['2026-03-01', 11_086_300n, TO_BE_VERIFIED],
];
const AFTER_THE_LAST_CEILING = '2027-03-01';

const ceilings = CEILINGS.map(([from, amount, certainty], index) =>
  row({
    subject: LawSubject.WAGE_JP_CEILING,
    validFrom: businessDate(from),
    validTo: addDays(businessDate(CEILINGS[index + 1]?.[0] ?? AFTER_THE_LAST_CEILING), -1),
    terms: { amount: rupiah(amount) },
    citation: 'PP 45/2015 Pasal 29',
    certainty,
  }),
);

const JOB_LOSS_2025 = businessDate('2025-02-07');
const JOB_LOSS_2021 = businessDate('2021-02-02');

const jobLoss = (fromDeathPpm: bigint) => ({
  ...namedValues('WAGE_JKP', { fromStatePpm: 2_200n, fromAccidentPpm: 1_400n, fromDeathPpm }),
  rounding,
});

const WAGE: readonly HeldRule[] = [
  row({
    subject: LawSubject.WAGE_JKK,
    validFrom: SINCE_2015,
    terms: {
      rates: [
        rate(EMPLOYER, 2_400, RiskClass.I),
        rate(EMPLOYER, 5_400, RiskClass.II),
        rate(EMPLOYER, 8_900, RiskClass.III),
        rate(EMPLOYER, 12_700, RiskClass.IV),
        rate(EMPLOYER, 17_400, RiskClass.V),
      ],
      rounding,
    },
    citation: 'PP 44/2015 Pasal 16; PP 44/2015 Lampiran I',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.WAGE_JKM,
    validFrom: SINCE_2015,
    terms: { rates: [rate(EMPLOYER, 3_000)], rounding },
    citation: 'PP 44/2015 Pasal 18',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.WAGE_JHT,
    validFrom: SINCE_2015,
    terms: { rates: [rate(EMPLOYER, 37_000), rate(WORKER, 20_000)], rounding },
    citation: 'PP 46/2015 Pasal 16',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.WAGE_JP,
    validFrom: SINCE_2015,
    terms: { rates: [rate(EMPLOYER, 20_000), rate(WORKER, 10_000)], rounding },
    citation: 'PP 45/2015 Pasal 28',
    certainty: CERTAIN,
  }),
  ...ceilings,
  row({
    subject: LawSubject.WAGE_JKP,
    validFrom: JOB_LOSS_2021,
    validTo: addDays(JOB_LOSS_2025, -1),
    terms: jobLoss(1_000n),
    citation: 'PP 37/2021 Pasal 11',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: LawSubject.WAGE_JKP,
    validFrom: JOB_LOSS_2025,
    terms: jobLoss(0n),
    citation: 'PP 6/2025 Pasal 11',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.WAGE_JKP_CEILING,
    validFrom: JOB_LOSS_2021,
    terms: { amount: rupiah(5_000_000n) },
    citation: 'PP 37/2021; PP 6/2025',
    certainty: TO_BE_VERIFIED,
  }),
];

const left = (programme: 'JKK' | 'JKM' | 'JP', remainingPpm: number, isDeferred = false) => ({
  programme,
  remainingPpm: ratePpm(remainingPpm),
  isDeferred,
});

const PANDEMIC = {
  validFrom: businessDate('2020-08-01'),
  validTo: businessDate('2021-01-31'),
  citation: 'PP 49/2020',
  certainty: TO_BE_VERIFIED,
};
const everySource = Object.values(FundingSource);
const ofNonWage = {
  reliefs: [left('JKK', 10_000), left('JKM', 10_000)],
  fundingSources: everySource,
  rounding,
};
// JP is due later for 99 % of it, not forgiven.
const ofWage = { ...ofNonWage, reliefs: [...ofNonWage.reliefs, left('JP', 10_000, true)] };

/** Half of JKK for firms of labour-intensive trades: they pay for themselves, no government does. */
const LABOUR_INTENSIVE = {
  subject: LawSubject.RELIEF_WAGE_LABOUR_INTENSIVE,
  terms: { reliefs: [left('JKK', 500_000)], fundingSources: [FundingSource.EMPLOYER], rounding },
  certainty: TO_BE_VERIFIED,
};

/**
 * Half of JKK and JKM for who pays for himself. Members paid by APBN or APBD are excluded (Pasal 3), which takes in the shares of
 * excise and palm oil; whether village and donor money counts is open, so it gets none.
 */
const HALF_2026 = {
  terms: {
    reliefs: [left('JKK', 500_000), left('JKM', 500_000)],
    fundingSources: [FundingSource.SELF],
    rounding,
  },
  citation: 'PP 50/2025; PP 50/2025 Pasal 3',
  certainty: TO_BE_VERIFIED,
};

const RELIEFS: readonly HeldRule[] = [
  row({ ...PANDEMIC, subject: LawSubject.RELIEF_NON_WAGE_TRANSPORT, terms: ofNonWage }),
  row({ ...PANDEMIC, subject: LawSubject.RELIEF_NON_WAGE_OTHER, terms: ofNonWage }),
  row({ ...PANDEMIC, subject: LawSubject.RELIEF_WAGE_LABOUR_INTENSIVE, terms: ofWage }),
  row({ ...PANDEMIC, subject: LawSubject.RELIEF_WAGE_OTHER, terms: ofWage }),
  row({
    ...LABOUR_INTENSIVE,
    validFrom: businessDate('2025-02-01'),
    validTo: businessDate('2025-07-31'),
    citation: 'PP 7/2025',
  }),
  row({
    ...LABOUR_INTENSIVE,
    validFrom: businessDate('2025-08-01'),
    validTo: businessDate('2026-01-31'),
    citation: 'PP 36/2025',
  }),
  row({
    ...HALF_2026,
    subject: LawSubject.RELIEF_NON_WAGE_TRANSPORT,
    validFrom: businessDate('2026-01-01'),
    validTo: businessDate('2027-03-31'),
  }),
  row({
    ...HALF_2026,
    subject: LawSubject.RELIEF_NON_WAGE_OTHER,
    validFrom: businessDate('2026-04-01'),
    validTo: businessDate('2026-12-31'),
  }),
];

/** Every contribution, and the days for which all of it is written down: PP 50/2025 speaks of the last. */
export const SHIPPED_CONTRIBUTIONS: readonly HeldRule[] = [
  row({
    subject: LawSubject.KNOWN_DAYS,
    validFrom: SINCE_2015,
    validTo: businessDate('2027-03-31'),
    terms: {},
    citation: 'PP 44/2015; PP 50/2025',
    certainty: CERTAIN,
  }),
  ...NON_WAGE,
  ...WAGE,
  ...RELIEFS,
];
