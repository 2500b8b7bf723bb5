import { businessDate } from '../shared/business-date.js';
import { Certainty } from '../shared/certainty.js';
import type { HeldRule } from './law.js';
import { LawSubject } from './law-subject.js';
import { namedValues, row } from './shipped-contributions.js';

/* Benefits as the published texts have them, from the day on which PP 82/2019 came into force; amounts in rupiah. */

const { CERTAIN, TO_BE_VERIFIED } = Certainty;
const SINCE_2019 = businessDate('2019-12-02');

const { BENEFIT_DEATH, BENEFIT_DEATH_NEW_MEMBER, BENEFIT_SCHOLARSHIP } = LawSubject;
const { BENEFIT_WORK_DEATH, BENEFIT_TOTAL_DISABILITY, BENEFIT_PARTIAL_DISABILITY } = LawSubject;
const { BENEFIT_TEMPORARY_INABILITY, BENEFIT_TRANSPORT, BENEFIT_HOME_CARE, BENEFIT_AIDS } = LawSubject;

export const SHIPPED_BENEFITS: readonly HeldRule[] = [
  row({
    subject: BENEFIT_DEATH,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_DEATH, {
      lumpSum: 20_000_000n,
      periodicMonths: 24n,
      periodicAmount: 500_000n,
      funeral: 10_000_000n,
    }),
    citation: 'PP 82/2019',
    certainty: CERTAIN,
  }),
  row({
    // Before Permenaker 1/2025 the whole benefit was paid from the first day; one office cites an older rule.
    subject: BENEFIT_DEATH_NEW_MEMBER,
    validFrom: SINCE_2019,
    validTo: businessDate('2025-02-23'),
    terms: namedValues(BENEFIT_DEATH_NEW_MEMBER, { membershipMonths: 0n, amount: 0n }),
    citation: 'PP 82/2019',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: BENEFIT_DEATH_NEW_MEMBER,
    validFrom: businessDate('2025-02-24'),
    terms: namedValues(BENEFIT_DEATH_NEW_MEMBER, { membershipMonths: 3n, amount: 10_000_000n }),
    citation: 'Permenaker 1/2025',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: BENEFIT_SCHOLARSHIP,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_SCHOLARSHIP, {
      children: 2n,
      paidMonths: 36n,
      ageLimit: 23n,
      kindergartenAmount: 1_500_000n,
      kindergartenYears: 2n,
      primaryAmount: 1_500_000n,
      primaryYears: 6n,
      juniorAmount: 2_000_000n,
      juniorYears: 3n,
      seniorAmount: 3_000_000n,
      seniorYears: 3n,
      universityAmount: 12_000_000n,
      universityYears: 5n,
    }),
    citation: 'PP 82/2019; Permenaker 5/2021',
    certainty: CERTAIN,
  }),
  row({
    subject: BENEFIT_WORK_DEATH,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_WORK_DEATH, {
      sharePpm: 600_000n,
      monthsOfWage: 80n,
      least: 20_000_000n,
      periodicMonths: 24n,
      periodicAmount: 500_000n,
      funeral: 10_000_000n,
    }),
    citation: 'PP 44/2015 Lampiran III; PP 82/2019 Lampiran III',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: BENEFIT_TOTAL_DISABILITY,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_TOTAL_DISABILITY, {
      sharePpm: 700_000n,
      monthsOfWage: 80n,
      periodicMonths: 24n,
      periodicAmount: 500_000n,
    }),
    citation: 'PP 44/2015 Lampiran III; PP 82/2019 Lampiran III',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: BENEFIT_PARTIAL_DISABILITY,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_PARTIAL_DISABILITY, { monthsOfWage: 80n }),
    citation: 'PP 44/2015 Lampiran III',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: BENEFIT_TEMPORARY_INABILITY,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_TEMPORARY_INABILITY, {
      firstMonths: 12n,
      firstPpm: 1_000_000n,
      laterPpm: 500_000n,
    }),
    citation: 'PP 82/2019 Lampiran III',
    certainty: CERTAIN,
  }),
  row({
    subject: BENEFIT_TRANSPORT,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_TRANSPORT, { land: 5_000_000n, sea: 2_000_000n, air: 10_000_000n }),
    citation: 'PP 82/2019 Lampiran III',
    certainty: CERTAIN,
  }),
  row({
    subject: BENEFIT_HOME_CARE,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_HOME_CARE, { months: 12n, most: 20_000_000n }),
    citation: 'PP 82/2019 Lampiran III',
    certainty: CERTAIN,
  }),
  row({
    subject: BENEFIT_AIDS,
    validFrom: SINCE_2019,
    terms: namedValues(BENEFIT_AIDS, { dentures: 5_000_000n, hearingAid: 2_500_000n, glasses: 1_000_000n }),
    citation: 'PP 82/2019',
    certainty: TO_BE_VERIFIED,
  }),
];
