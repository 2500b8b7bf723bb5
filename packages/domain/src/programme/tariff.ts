import { FundingSource } from '../agreement/funding-source.js';
import { Certainty } from '../shared/certainty.js';
import { type RatePpm, RoundingRule, ratePpm } from '../shared/rate.js';
import { type Rupiah, rupiah } from '../shared/rupiah.js';
import { type YearMonth, yearMonth } from '../shared/year-month.js';
import { Programme } from './programme.js';
import { Segment } from './segment.js';

/** Every rule that prices a contribution, by the name under which a derivation keeps it. */
export const TariffRule = {
  NON_WAGE_JKK: 'NON_WAGE.JKK',
  NON_WAGE_JKM: 'NON_WAGE.JKM',
  NON_WAGE_JHT: 'NON_WAGE.JHT',
  RELIEF_COVID: 'RELIEF.COVID',
  RELIEF_NON_WAGE_2026: 'RELIEF.NON_WAGE_2026',
} as const;
export type TariffRule = (typeof TariffRule)[keyof typeof TariffRule];

/** A contribution a month, from `validFrom` to `validTo` (months, both included; null = until the law changes). */
interface DatedRule {
  readonly rule: TariffRule;
  /** The month from which the rule holds in this form. */
  readonly version: YearMonth;
  readonly validFrom: YearMonth;
  readonly validTo: YearMonth | null;
  readonly citation: string;
  readonly certainty: Certainty;
}

/** What a programme costs a member of a segment: a share of the base, or a fixed amount. */
export type Tariff = DatedRule & { readonly segment: Segment; readonly programme: Programme } & (
    | { readonly kind: 'RATE'; readonly rate: RatePpm; readonly rounding: RoundingRule }
    | { readonly kind: 'FIXED'; readonly amount: Rupiah }
  );

/** A temporary relief: for these months only `share` of the normal contribution is due from these payers. */
export type Relief = DatedRule & {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  readonly funding: readonly FundingSource[];
  readonly share: RatePpm;
  readonly rounding: RoundingRule;
};

/**
 * The months whose law is written down here: PP 44/2015 came into force with the first, PP 50/2025 speaks of the last.
 * Outside of them nothing is known, so nothing is priced.
 */
export const KNOWN_MONTHS = { from: yearMonth('2015-07'), to: yearMonth('2027-03') } as const;

const since2015 = { version: yearMonth('2015-07'), validFrom: yearMonth('2015-07'), validTo: null } as const;

export const TARIFFS: readonly Tariff[] = [
  {
    ...since2015,
    rule: TariffRule.NON_WAGE_JKK,
    segment: Segment.NON_WAGE,
    programme: Programme.JKK,
    kind: 'RATE',
    rate: ratePpm(10_000),
    rounding: RoundingRule.HALF_UP_RUPIAH,
    citation: 'PP 44/2015 Lampiran II; PP 82/2019; PP 49/2023',
    certainty: Certainty.CERTAIN,
  },
  {
    ...since2015,
    rule: TariffRule.NON_WAGE_JKM,
    segment: Segment.NON_WAGE,
    programme: Programme.JKM,
    kind: 'FIXED',
    amount: rupiah(6_800n),
    citation: 'PP 44/2015; PP 82/2019; PP 49/2023',
    certainty: Certainty.CERTAIN,
  },
  {
    ...since2015,
    rule: TariffRule.NON_WAGE_JHT,
    segment: Segment.NON_WAGE,
    programme: Programme.JHT,
    kind: 'RATE',
    rate: ratePpm(20_000),
    rounding: RoundingRule.HALF_UP_RUPIAH,
    citation: 'PP 46/2015 Lampiran; PP 60/2015',
    certainty: Certainty.CERTAIN,
  },
];

export const RELIEFS: readonly Relief[] = [
  {
    rule: TariffRule.RELIEF_COVID,
    version: yearMonth('2020-08'),
    validFrom: yearMonth('2020-08'),
    validTo: yearMonth('2021-01'),
    segment: Segment.NON_WAGE,
    programmes: [Programme.JKK, Programme.JKM],
    funding: Object.values(FundingSource),
    share: ratePpm(10_000),
    rounding: RoundingRule.HALF_UP_RUPIAH,
    citation: 'PP 49/2020',
    certainty: Certainty.TO_BE_VERIFIED,
  },
  {
    // Excludes members paid by APBN or APBD (Article 3); whether village and donor money counts is open, so it gets none.
    rule: TariffRule.RELIEF_NON_WAGE_2026,
    version: yearMonth('2026-04'),
    validFrom: yearMonth('2026-04'),
    validTo: yearMonth('2026-12'),
    segment: Segment.NON_WAGE,
    programmes: [Programme.JKK, Programme.JKM],
    funding: [FundingSource.SELF],
    share: ratePpm(500_000),
    rounding: RoundingRule.HALF_UP_RUPIAH,
    citation: 'PP 50/2025',
    certainty: Certainty.TO_BE_VERIFIED,
  },
];
