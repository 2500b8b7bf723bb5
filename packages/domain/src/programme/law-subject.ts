import { Programme } from './programme.js';
import { Sector, Segment } from './segment.js';

/**
 * What a rule of the law is about: at most one row says it on a day. Contributions, what they are taken of, when they are paid,
 * reliefs, benefits, and the span of days for which the law is written down at all.
 */
export const LawSubject = {
  KNOWN_DAYS: 'KNOWN_DAYS',
  NON_WAGE_BANDS: 'NON_WAGE_BANDS',
  NON_WAGE_JKK: 'NON_WAGE_JKK',
  NON_WAGE_JKM: 'NON_WAGE_JKM',
  NON_WAGE_JHT: 'NON_WAGE_JHT',
  WAGE_JKK: 'WAGE_JKK',
  WAGE_JKM: 'WAGE_JKM',
  WAGE_JHT: 'WAGE_JHT',
  WAGE_JP: 'WAGE_JP',
  WAGE_JP_CEILING: 'WAGE_JP_CEILING',
  WAGE_JKP: 'WAGE_JKP',
  WAGE_JKP_CEILING: 'WAGE_JKP_CEILING',
  RELIEF_NON_WAGE_TRANSPORT: 'RELIEF_NON_WAGE_TRANSPORT',
  RELIEF_NON_WAGE_OTHER: 'RELIEF_NON_WAGE_OTHER',
  RELIEF_WAGE_LABOUR_INTENSIVE: 'RELIEF_WAGE_LABOUR_INTENSIVE',
  RELIEF_WAGE_OTHER: 'RELIEF_WAGE_OTHER',
  BENEFIT_DEATH: 'BENEFIT_DEATH',
  BENEFIT_DEATH_NEW_MEMBER: 'BENEFIT_DEATH_NEW_MEMBER',
  BENEFIT_SCHOLARSHIP: 'BENEFIT_SCHOLARSHIP',
  BENEFIT_WORK_DEATH: 'BENEFIT_WORK_DEATH',
  BENEFIT_TOTAL_DISABILITY: 'BENEFIT_TOTAL_DISABILITY',
  BENEFIT_PARTIAL_DISABILITY: 'BENEFIT_PARTIAL_DISABILITY',
  BENEFIT_TEMPORARY_INABILITY: 'BENEFIT_TEMPORARY_INABILITY',
  BENEFIT_TRANSPORT: 'BENEFIT_TRANSPORT',
  BENEFIT_HOME_CARE: 'BENEFIT_HOME_CARE',
  BENEFIT_AIDS: 'BENEFIT_AIDS',
  ELIGIBILITY: 'ELIGIBILITY',
  MEMBERSHIP_LAPSE: 'MEMBERSHIP_LAPSE',
  WAGE_PAYMENT: 'WAGE_PAYMENT',
  NON_WAGE_PAYMENT: 'NON_WAGE_PAYMENT',
  MEMBERSHIP_PROTECTION: 'MEMBERSHIP_PROTECTION',
  FUNDING_APBDES: 'FUNDING_APBDES',
  FUNDING_VILLAGE_FUND: 'FUNDING_VILLAGE_FUND',
  FUNDING_VILLAGE_ALLOCATION: 'FUNDING_VILLAGE_ALLOCATION',
  FUNDING_VILLAGE_REVENUE: 'FUNDING_VILLAGE_REVENUE',
  FUNDING_VILLAGE_TAX_SHARE: 'FUNDING_VILLAGE_TAX_SHARE',
  FUNDING_VILLAGE_AID_PROVINCE: 'FUNDING_VILLAGE_AID_PROVINCE',
  FUNDING_VILLAGE_AID_REGENCY: 'FUNDING_VILLAGE_AID_REGENCY',
  VILLAGE_CALENDAR: 'VILLAGE_CALENDAR',
} as const;
export type LawSubject = (typeof LawSubject)[keyof typeof LawSubject];

/** In what a named value of a rule is counted. */
export const ValueUnit = {
  RUPIAH: 'RUPIAH',
  PPM: 'PPM',
  MONTHS: 'MONTHS',
  YEARS: 'YEARS',
  COUNT: 'COUNT',
  /** 1 = yes, 0 = no. */
  FLAG: 'FLAG',
} as const;
export type ValueUnit = (typeof ValueUnit)[keyof typeof ValueUnit];

/**
 * How the terms of a rule are written. RATES: shares of the base; RISK_RATES: one for each risk class; FIXED: the same for
 * everybody; CEILING: the largest base; BANDS: bases by income; RELIEF: what is left of programmes for whom; VALUES: named
 * values; NONE: the days alone.
 */
export type LawForm = 'RATES' | 'RISK_RATES' | 'FIXED' | 'CEILING' | 'BANDS' | 'RELIEF' | 'VALUES' | 'NONE';

/** Under which heading a person looks for a rule. */
export const LawChapter = {
  NON_WAGE: 'NON_WAGE',
  WAGE: 'WAGE',
  RELIEF: 'RELIEF',
  DEATH_BENEFIT: 'DEATH_BENEFIT',
  ACCIDENT_BENEFIT: 'ACCIDENT_BENEFIT',
  ELIGIBILITY: 'ELIGIBILITY',
  MEMBERSHIP: 'MEMBERSHIP',
  FUNDING: 'FUNDING',
  PAYMENT: 'PAYMENT',
  SCOPE: 'SCOPE',
} as const;
export type LawChapter = (typeof LawChapter)[keyof typeof LawChapter];

/** For whom a source may pay, group by group, and whether that is contested. */
const payable = {
  isContested: 'FLAG',
  vulnerableWorker: 'FLAG',
  nonAsn: 'FLAG',
  villageOfficial: 'FLAG',
  villageCouncil: 'FLAG',
  neighbourhoodUnit: 'FLAG',
  religiousStaff: 'FLAG',
  healthCadre: 'FLAG',
  fisher: 'FLAG',
  farmer: 'FLAG',
  livestockKeeper: 'FLAG',
  streetVendor: 'FLAG',
  transportWorker: 'FLAG',
  cashForWork: 'FLAG',
} as const;

/** By when a month is paid, and what is added for each month begun after that; 0 = nothing. */
const PAYMENT = {
  dueMonthsAfter: 'MONTHS',
  dueDay: 'COUNT',
  dueMovesFromWeekend: 'FLAG',
  lateFinePpm: 'PPM',
} as const;

/** The named values of the subjects whose terms are values, each with its unit. */
export const LAW_VALUES = {
  WAGE_JKP: { fromStatePpm: 'PPM', fromAccidentPpm: 'PPM', fromDeathPpm: 'PPM' },
  BENEFIT_DEATH: {
    lumpSum: 'RUPIAH',
    periodicMonths: 'MONTHS',
    periodicAmount: 'RUPIAH',
    funeral: 'RUPIAH',
  },
  BENEFIT_DEATH_NEW_MEMBER: { membershipMonths: 'MONTHS', amount: 'RUPIAH' },
  BENEFIT_SCHOLARSHIP: {
    children: 'COUNT',
    paidMonths: 'MONTHS',
    ageLimit: 'YEARS',
    kindergartenAmount: 'RUPIAH',
    kindergartenYears: 'YEARS',
    primaryAmount: 'RUPIAH',
    primaryYears: 'YEARS',
    juniorAmount: 'RUPIAH',
    juniorYears: 'YEARS',
    seniorAmount: 'RUPIAH',
    seniorYears: 'YEARS',
    universityAmount: 'RUPIAH',
    universityYears: 'YEARS',
  },
  BENEFIT_WORK_DEATH: {
    sharePpm: 'PPM',
    monthsOfWage: 'MONTHS',
    least: 'RUPIAH',
    periodicMonths: 'MONTHS',
    periodicAmount: 'RUPIAH',
    funeral: 'RUPIAH',
  },
  BENEFIT_TOTAL_DISABILITY: {
    sharePpm: 'PPM',
    monthsOfWage: 'MONTHS',
    periodicMonths: 'MONTHS',
    periodicAmount: 'RUPIAH',
  },
  BENEFIT_PARTIAL_DISABILITY: { monthsOfWage: 'MONTHS' },
  BENEFIT_TEMPORARY_INABILITY: { firstMonths: 'MONTHS', firstPpm: 'PPM', laterPpm: 'PPM' },
  BENEFIT_TRANSPORT: { land: 'RUPIAH', sea: 'RUPIAH', air: 'RUPIAH' },
  BENEFIT_HOME_CARE: { months: 'MONTHS', most: 'RUPIAH' },
  /** `mostDecile` 10 and `decileMonths` 0 leave the decile and the age of its observation open. */
  ELIGIBILITY: {
    minimumAge: 'YEARS',
    ageLimit: 'YEARS',
    mostDecile: 'COUNT',
    decileMonths: 'MONTHS',
    requiresNik: 'FLAG',
    excludesOtherPayer: 'FLAG',
    excludesWageMembers: 'FLAG',
  },
  /** Unpaid months in which arrears may still be settled, and after which the membership has ended. */
  MEMBERSHIP_LAPSE: { graceMonths: 'MONTHS', endsAfterMonths: 'MONTHS' },
  FUNDING_APBDES: payable,
  FUNDING_VILLAGE_FUND: payable,
  FUNDING_VILLAGE_ALLOCATION: payable,
  FUNDING_VILLAGE_REVENUE: payable,
  FUNDING_VILLAGE_TAX_SHARE: payable,
  FUNDING_VILLAGE_AID_PROVINCE: payable,
  FUNDING_VILLAGE_AID_REGENCY: payable,
  /** In the year before the budget's: until when it is planned and enacted, and in how many working days the district evaluates it. */
  VILLAGE_CALENDAR: {
    planMonth: 'COUNT',
    planDay: 'COUNT',
    enactMonth: 'COUNT',
    enactDay: 'COUNT',
    evaluationDays: 'COUNT',
  },
  WAGE_PAYMENT: PAYMENT,
  NON_WAGE_PAYMENT: PAYMENT,
  /** How months of protection are counted, what a membership that had ended begins anew with, and what an event before the arrears are settled pays. */
  MEMBERSHIP_PROTECTION: {
    byAnniversary: 'FLAG',
    lapseRestartsDeathMonths: 'FLAG',
    lapseRestartsPaidMonths: 'FLAG',
    paysWhenSettled: 'FLAG',
  },
  BENEFIT_AIDS: { dentures: 'RUPIAH', hearingAid: 'RUPIAH', glasses: 'RUPIAH' },
} as const satisfies Partial<Record<LawSubject, Readonly<Record<string, ValueUnit>>>>;
export type ValuedSubject = keyof typeof LAW_VALUES;

interface SubjectShape {
  readonly chapter: LawChapter;
  readonly form: LawForm;
  /** A contribution: whose, to which programme. */
  readonly segment?: Segment;
  readonly programme?: Programme;
  /** A relief: for which kind of work. */
  readonly sector?: Sector;
}

const values = (chapter: LawChapter) => ({ chapter, form: 'VALUES' }) as const;
const contribution = (form: LawForm, segment: 'NON_WAGE' | 'WAGE', programme: Programme) =>
  ({ chapter: segment, form, segment, programme }) as const;
const relief = (segment: 'NON_WAGE' | 'WAGE', sector: Sector) =>
  ({ chapter: LawChapter.RELIEF, form: 'RELIEF', segment, sector }) as const;

/** What each subject is about and how its terms are written. */
export const LAW_SUBJECTS: Readonly<Record<LawSubject, SubjectShape>> = {
  KNOWN_DAYS: { chapter: LawChapter.SCOPE, form: 'NONE' },
  NON_WAGE_BANDS: { chapter: LawChapter.NON_WAGE, form: 'BANDS', segment: Segment.NON_WAGE },
  NON_WAGE_JKK: contribution('RATES', Segment.NON_WAGE, Programme.JKK),
  NON_WAGE_JKM: contribution('FIXED', Segment.NON_WAGE, Programme.JKM),
  NON_WAGE_JHT: contribution('RATES', Segment.NON_WAGE, Programme.JHT),
  WAGE_JKK: contribution('RISK_RATES', Segment.WAGE, Programme.JKK),
  WAGE_JKM: contribution('RATES', Segment.WAGE, Programme.JKM),
  WAGE_JHT: contribution('RATES', Segment.WAGE, Programme.JHT),
  WAGE_JP: contribution('RATES', Segment.WAGE, Programme.JP),
  WAGE_JP_CEILING: { chapter: LawChapter.WAGE, form: 'CEILING', segment: Segment.WAGE },
  WAGE_JKP: contribution('VALUES', Segment.WAGE, Programme.JKP),
  WAGE_JKP_CEILING: { chapter: LawChapter.WAGE, form: 'CEILING', segment: Segment.WAGE },
  RELIEF_NON_WAGE_TRANSPORT: relief(Segment.NON_WAGE, Sector.TRANSPORT),
  RELIEF_NON_WAGE_OTHER: relief(Segment.NON_WAGE, Sector.OTHER),
  RELIEF_WAGE_LABOUR_INTENSIVE: relief(Segment.WAGE, Sector.LABOUR_INTENSIVE),
  RELIEF_WAGE_OTHER: relief(Segment.WAGE, Sector.OTHER),
  BENEFIT_DEATH: values(LawChapter.DEATH_BENEFIT),
  BENEFIT_DEATH_NEW_MEMBER: values(LawChapter.DEATH_BENEFIT),
  BENEFIT_SCHOLARSHIP: values(LawChapter.DEATH_BENEFIT),
  BENEFIT_WORK_DEATH: values(LawChapter.ACCIDENT_BENEFIT),
  BENEFIT_TOTAL_DISABILITY: values(LawChapter.ACCIDENT_BENEFIT),
  BENEFIT_PARTIAL_DISABILITY: values(LawChapter.ACCIDENT_BENEFIT),
  BENEFIT_TEMPORARY_INABILITY: values(LawChapter.ACCIDENT_BENEFIT),
  BENEFIT_TRANSPORT: values(LawChapter.ACCIDENT_BENEFIT),
  BENEFIT_HOME_CARE: values(LawChapter.ACCIDENT_BENEFIT),
  BENEFIT_AIDS: values(LawChapter.ACCIDENT_BENEFIT),
  ELIGIBILITY: values(LawChapter.ELIGIBILITY),
  MEMBERSHIP_LAPSE: values(LawChapter.MEMBERSHIP),
  FUNDING_APBDES: values(LawChapter.FUNDING),
  FUNDING_VILLAGE_FUND: values(LawChapter.FUNDING),
  FUNDING_VILLAGE_ALLOCATION: values(LawChapter.FUNDING),
  FUNDING_VILLAGE_REVENUE: values(LawChapter.FUNDING),
  FUNDING_VILLAGE_TAX_SHARE: values(LawChapter.FUNDING),
  FUNDING_VILLAGE_AID_PROVINCE: values(LawChapter.FUNDING),
  FUNDING_VILLAGE_AID_REGENCY: values(LawChapter.FUNDING),
  VILLAGE_CALENDAR: values(LawChapter.FUNDING),
  WAGE_PAYMENT: values(LawChapter.PAYMENT),
  NON_WAGE_PAYMENT: values(LawChapter.PAYMENT),
  MEMBERSHIP_PROTECTION: values(LawChapter.MEMBERSHIP),
};

/** The subject that says what a member of a segment pays for a programme; undefined where nothing is written down for it. */
export const contributionSubjectOf = (segment: Segment, programme: Programme): LawSubject | undefined =>
  Object.values(LawSubject).find((subject) => {
    const shape = LAW_SUBJECTS[subject];
    return shape.segment === segment && shape.programme === programme;
  });

/** The subject that says which relief the work of a member has; a sector that its segment doesn't tell apart is OTHER. */
export const reliefSubjectOf = (segment: Segment, sector: Sector): LawSubject | undefined => {
  const reliefs = Object.values(LawSubject).filter(
    (subject) => LAW_SUBJECTS[subject].form === 'RELIEF' && LAW_SUBJECTS[subject].segment === segment,
  );
  return (
    reliefs.find((subject) => LAW_SUBJECTS[subject].sector === sector) ??
    reliefs.find((subject) => LAW_SUBJECTS[subject].sector === Sector.OTHER)
  );
};

/** Whether the terms of a subject are named values. */
export const isValued = (subject: LawSubject): subject is ValuedSubject => subject in LAW_VALUES;
