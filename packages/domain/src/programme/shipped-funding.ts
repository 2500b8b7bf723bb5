import { businessDate } from '../shared/business-date.js';
import { Certainty } from '../shared/certainty.js';
import type { HeldRule } from './law.js';
import { type LAW_VALUES, LawSubject } from './law-subject.js';
import { namedValues, row } from './shipped-contributions.js';

/* Which money of a village may pay whose contributions, and when a village budgets. Practice and one year's priorities: to be verified with BKAD and Dinas PMD. */

const { CERTAIN, TO_BE_VERIFIED } = Certainty;

/** Days from which villages have budgets of their own: UU 6/2014 with PP 43/2014 and PP 60/2014. */
const SINCE_2015 = businessDate('2015-01-01');

type Payable = Readonly<Record<keyof (typeof LAW_VALUES)['FUNDING_APBDES'], bigint>>;

const NOBODY: Payable = {
  isContested: 0n,
  vulnerableWorker: 0n,
  nonAsn: 0n,
  villageOfficial: 0n,
  villageCouncil: 0n,
  neighbourhoodUnit: 0n,
  religiousStaff: 0n,
  healthCadre: 0n,
  fisher: 0n,
  farmer: 0n,
  livestockKeeper: 0n,
  streetVendor: 0n,
  transportWorker: 0n,
  cashForWork: 0n,
};
const EVERYBODY: Payable = {
  isContested: 0n,
  vulnerableWorker: 1n,
  nonAsn: 1n,
  villageOfficial: 1n,
  villageCouncil: 1n,
  neighbourhoodUnit: 1n,
  religiousStaff: 1n,
  healthCadre: 1n,
  fisher: 1n,
  farmer: 1n,
  livestockKeeper: 1n,
  streetVendor: 1n,
  transportWorker: 1n,
  cashForWork: 1n,
};

type Source = Extract<LawSubject, `FUNDING_${string}`>;

const everybody = (subject: Source, citation: string): HeldRule =>
  row({
    subject,
    validFrom: SINCE_2015,
    terms: namedValues(subject, EVERYBODY),
    citation,
    certainty: TO_BE_VERIFIED,
  });

export const SHIPPED_FUNDING: readonly HeldRule[] = [
  everybody(LawSubject.FUNDING_APBDES, 'UU 6/2014 Pasal 74; Permendagri 20/2018'),
  everybody(
    LawSubject.FUNDING_VILLAGE_ALLOCATION,
    'UU 6/2014 Pasal 72 ayat (1) huruf d; PP 43/2014 Pasal 96',
  ),
  everybody(LawSubject.FUNDING_VILLAGE_REVENUE, 'UU 6/2014 Pasal 72 ayat (1) huruf a'),
  everybody(LawSubject.FUNDING_VILLAGE_TAX_SHARE, 'UU 6/2014 Pasal 72 ayat (1) huruf c'),
  everybody(LawSubject.FUNDING_VILLAGE_AID_PROVINCE, 'UU 6/2014 Pasal 72 ayat (1) huruf e'),
  everybody(LawSubject.FUNDING_VILLAGE_AID_REGENCY, 'UU 6/2014 Pasal 72 ayat (1) huruf e'),
  row({
    subject: LawSubject.FUNDING_VILLAGE_FUND,
    validFrom: SINCE_2015,
    validTo: businessDate('2025-12-31'),
    terms: namedValues(LawSubject.FUNDING_VILLAGE_FUND, { ...EVERYBODY, isContested: 1n }),
    citation: 'PP 60/2014; Permendesa 13/2023; Permendesa 2/2024',
    certainty: TO_BE_VERIFIED,
  }),
  row({
    subject: LawSubject.FUNDING_VILLAGE_FUND,
    validFrom: businessDate('2026-01-01'),
    terms: namedValues(LawSubject.FUNDING_VILLAGE_FUND, { ...NOBODY, cashForWork: 1n }),
    citation: 'Permendesa 16/2025',
    certainty: CERTAIN,
  }),
  row({
    subject: LawSubject.VILLAGE_CALENDAR,
    validFrom: SINCE_2015,
    terms: namedValues(LawSubject.VILLAGE_CALENDAR, {
      planMonth: 9n,
      planDay: 30n,
      enactMonth: 12n,
      enactDay: 31n,
      evaluationDays: 20n,
    }),
    citation: 'Permendagri 20/2018; Permendagri 114/2014',
    certainty: TO_BE_VERIFIED,
  }),
];
