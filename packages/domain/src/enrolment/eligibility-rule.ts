import { Certainty } from '../shared/certainty.js';
import type { BusinessDate } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import {
  type HeldRule,
  type Law,
  type LawError,
  findRule,
  ruleOn,
  valuesOf,
  versionOf,
} from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { Decile, type DecileSource } from '../worker/decile.js';
import { PersonStatus } from '../worker/person.js';
import { CheckStanding } from './check-verdict.js';
import type { Expression } from './expression.js';

/** Why a candidate can't be enrolled. */
export const EligibilityReason = {
  DATA_RESTRICTED: 'DATA_RESTRICTED',
  NO_NIK: 'NO_NIK',
  DECEASED: 'DECEASED',
  EMIGRATED: 'EMIGRATED',
  TOO_YOUNG: 'TOO_YOUNG',
  TOO_OLD: 'TOO_OLD',
  DECILE_UNKNOWN: 'DECILE_UNKNOWN',
  DECILE_OUT_OF_RANGE: 'DECILE_OUT_OF_RANGE',
  NOT_RESIDENT: 'NOT_RESIDENT',
  ALREADY_ENROLLED: 'ALREADY_ENROLLED',
  LEFT: 'LEFT',
  COVERED_BY_OTHER_PAYER: 'COVERED_BY_OTHER_PAYER',
  OCCUPATION_EXCLUDED: 'OCCUPATION_EXCLUDED',
  WAGE_MEMBER: 'WAGE_MEMBER',
  DECILE_OUTDATED: 'DECILE_OUTDATED',
  DECILE_SOURCE_REFUSED: 'DECILE_SOURCE_REFUSED',
  CHECK_REFUSED: 'CHECK_REFUSED',
  CHECK_PENDING: 'CHECK_PENDING',
} as const;
export type EligibilityReason = (typeof EligibilityReason)[keyof typeof EligibilityReason];

/**
 * What a rule may ask about a candidate. `ageOnEntry`: full years on the day on which the first membership starts or would start: who
 * has been a member goes on;
 * `enrolledHere`: proposed, decreed or enrolled by the same payer already; `coveredByOtherPayer`: by another one; `isRestricted`: the
 * person has asked that the data be worked with no further, and was granted it; `decileMonths`: full months between the observation of
 * the decile and the day of entry; `occupationWords`: the occupation as `wordsOf` it; `isWageMember`: a member as a wage earner;
 * `checkStanding`: what village, district and office have said of a candidate of a list; `lastExit`: the day on
 * which the person left the same payer by a decided exit and the exit's reason (`2024-05-20 MOVED`), where what proposes them again is no newer than that.
 */
export interface EligibilityFacts {
  readonly ageOnEntry: number;
  readonly decile: Decile | null;
  readonly status: PersonStatus;
  readonly hasNik: boolean;
  readonly residesInPayerRegion: boolean;
  readonly enrolledHere: boolean;
  readonly coveredByOtherPayer: boolean;
  readonly isRestricted: boolean;
  readonly decileSource: DecileSource | null;
  readonly decileMonths: number | null;
  readonly occupationWords: string | null;
  readonly isWageMember: boolean;
  readonly checkStanding: CheckStanding;
  readonly lastExit: string | null;
}
export type EligibilityField = keyof EligibilityFacts;
export type EligibilityExpression = Expression<EligibilityField>;

/** A condition that excludes: where `excludes` holds, the reason applies. `field` and `limit` explain it to a person. */
export interface EligibilityCriterion {
  readonly reason: EligibilityReason;
  readonly excludes: EligibilityExpression;
  readonly field: EligibilityField;
  readonly limit: string | null;
  readonly citation: string;
  readonly certainty: Certainty;
}

/** The criteria in force for an entry on a day, in the order in which they are told. */
export interface EligibilityRule {
  readonly version: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly citation: string;
  readonly criteria: readonly EligibilityCriterion[];
}

/** The deciles that an agreement line is for; null = any. */
export interface DecileRange {
  readonly from: Decile;
  readonly to: Decile;
}

const IDENTITY_RULE = 'UU 24/2013 Pasal 64; Permenaker 5/2021';
const DOUBLE_COVER_RULE = 'PP 44/2015';
const CHECK_RULE = 'UU 6/2014 Pasal 54; PP 17/2018';
const RESTRICTION_RULE = 'UU 27/2022 Pasal 41';
const ANY_DECILE = 10;
const decileOf = (value: number): Decile => Decile.parse(value);

const { CERTAIN, TO_BE_VERIFIED } = Certainty;

type Limits = ReturnType<typeof valuesOf<'ELIGIBILITY'>>;

const personCriteria = (rule: HeldRule, limits: Limits): readonly EligibilityCriterion[] => {
  const { citation, certainty, terms } = rule;
  const [minimumAge, ageLimit] = [Number(limits.minimumAge), Number(limits.ageLimit)];
  const criteria: EligibilityCriterion[] = [
    {
      reason: EligibilityReason.DATA_RESTRICTED,
      excludes: { op: 'eq', field: 'isRestricted', value: true },
      field: 'isRestricted',
      limit: null,
      citation: RESTRICTION_RULE,
      certainty: CERTAIN,
    },
    {
      reason: EligibilityReason.DECEASED,
      excludes: { op: 'eq', field: 'status', value: PersonStatus.DECEASED },
      field: 'status',
      limit: null,
      citation,
      certainty: TO_BE_VERIFIED,
    },
    {
      reason: EligibilityReason.EMIGRATED,
      excludes: { op: 'eq', field: 'status', value: PersonStatus.EMIGRATED },
      field: 'status',
      limit: null,
      citation,
      certainty: TO_BE_VERIFIED,
    },
    {
      reason: EligibilityReason.TOO_YOUNG,
      excludes: { op: 'lt', field: 'ageOnEntry', value: minimumAge },
      field: 'ageOnEntry',
      limit: String(minimumAge),
      citation,
      certainty,
    },
    {
      reason: EligibilityReason.TOO_OLD,
      excludes: { op: 'gte', field: 'ageOnEntry', value: ageLimit },
      field: 'ageOnEntry',
      limit: String(ageLimit),
      citation,
      certainty,
    },
  ];
  if (limits.requiresNik === 1n)
    criteria.splice(1, 0, {
      reason: EligibilityReason.NO_NIK,
      excludes: { op: 'eq', field: 'hasNik', value: false },
      field: 'hasNik',
      limit: null,
      citation: IDENTITY_RULE,
      certainty: TO_BE_VERIFIED,
    });
  if (terms.excludedWords.length > 0)
    criteria.push({
      reason: EligibilityReason.OCCUPATION_EXCLUDED,
      excludes: { op: 'hasWord', field: 'occupationWords', words: terms.excludedWords },
      field: 'occupationWords',
      limit: null,
      citation,
      certainty,
    });
  if (limits.excludesWageMembers === 1n)
    criteria.push({
      reason: EligibilityReason.WAGE_MEMBER,
      excludes: { op: 'eq', field: 'isWageMember', value: true },
      field: 'isWageMember',
      limit: null,
      citation,
      certainty,
    });
  return criteria;
};

/** What a rule asks of the observation that says the decile; nobody without a decile is refused by it. */
const observationCriteria = (
  { citation, certainty, terms }: HeldRule,
  limits: Limits,
): readonly EligibilityCriterion[] => {
  const months = Number(limits.decileMonths);
  const criteria: EligibilityCriterion[] = [];
  if (terms.decileSources.length > 0)
    criteria.push({
      reason: EligibilityReason.DECILE_SOURCE_REFUSED,
      excludes: {
        op: 'and',
        of: [
          { op: 'not', of: { op: 'isNull', field: 'decileSource' } },
          { op: 'not', of: { op: 'in', field: 'decileSource', values: terms.decileSources } },
        ],
      },
      field: 'decileSource',
      limit: terms.decileSources.join(', '),
      citation,
      certainty,
    });
  if (months > 0)
    criteria.push({
      reason: EligibilityReason.DECILE_OUTDATED,
      excludes: { op: 'gt', field: 'decileMonths', value: months },
      field: 'decileMonths',
      limit: String(months),
      citation,
      certainty,
    });
  return criteria;
};

const decileCriteria = ({ from, to }: DecileRange): readonly EligibilityCriterion[] => {
  const common = {
    field: 'decile',
    limit: `${from}-${to}`,
    citation: 'Inpres 4/2022; Inpres 8/2025',
    certainty: TO_BE_VERIFIED,
  } as const;
  return [
    {
      ...common,
      reason: EligibilityReason.DECILE_UNKNOWN,
      excludes: { op: 'isNull', field: 'decile' },
    },
    {
      ...common,
      reason: EligibilityReason.DECILE_OUT_OF_RANGE,
      excludes: {
        op: 'or',
        of: [
          { op: 'lt', field: 'decile', value: from },
          { op: 'gt', field: 'decile', value: to },
        ],
      },
    },
  ];
};

const residenceCriteria: readonly EligibilityCriterion[] = [
  {
    reason: EligibilityReason.NOT_RESIDENT,
    excludes: {
      op: 'or',
      of: [
        { op: 'eq', field: 'residesInPayerRegion', value: false },
        { op: 'eq', field: 'status', value: PersonStatus.MOVED },
      ],
    },
    field: 'residesInPayerRegion',
    limit: null,
    citation: 'UU 23/2014',
    certainty: TO_BE_VERIFIED,
  },
  {
    reason: EligibilityReason.ALREADY_ENROLLED,
    excludes: { op: 'eq', field: 'enrolledHere', value: true },
    field: 'enrolledHere',
    limit: null,
    citation: DOUBLE_COVER_RULE,
    certainty: TO_BE_VERIFIED,
  },
];

/** Whoever left a payer by a decided exit comes back by newer evidence than what had brought them. */
const exitCriterion: EligibilityCriterion = {
  reason: EligibilityReason.LEFT,
  excludes: { op: 'not', of: { op: 'isNull', field: 'lastExit' } },
  field: 'lastExit',
  limit: null,
  citation: 'Permenaker 5/2021',
  certainty: TO_BE_VERIFIED,
};

/** What was said of somebody on the way from the list to the decree; a list that demands no check has nobody who waits for one. */
const checkCriteria: readonly EligibilityCriterion[] = [
  {
    reason: EligibilityReason.CHECK_REFUSED,
    excludes: { op: 'eq', field: 'checkStanding', value: CheckStanding.REFUSED },
    field: 'checkStanding',
    limit: null,
    citation: CHECK_RULE,
    certainty: TO_BE_VERIFIED,
  },
  {
    reason: EligibilityReason.CHECK_PENDING,
    excludes: { op: 'eq', field: 'checkStanding', value: CheckStanding.PENDING },
    field: 'checkStanding',
    limit: null,
    citation: CHECK_RULE,
    certainty: TO_BE_VERIFIED,
  },
];

const otherPayerCriterion: EligibilityCriterion = {
  reason: EligibilityReason.COVERED_BY_OTHER_PAYER,
  excludes: { op: 'eq', field: 'coveredByOtherPayer', value: true },
  field: 'coveredByOtherPayer',
  limit: null,
  citation: DOUBLE_COVER_RULE,
  certainty: TO_BE_VERIFIED,
};

/** The deciles of a line as far as a rule lets any line reach; null = any. */
const narrowed = (deciles: DecileRange | null, most: Decile): DecileRange | null => {
  if (most >= ANY_DECILE) return deciles;
  const { from, to } = deciles ?? { from: decileOf(1), to: most };
  return { from, to: to < most ? to : most };
};

/** The age below which the law of a day lets nobody in; undefined where nothing is known of the day. */
export const minimumAgeOn = (law: Law, day: BusinessDate): number | undefined => {
  const rule = findRule(law, 'ELIGIBILITY', day);
  return rule && Number(valuesOf(rule, 'ELIGIBILITY').minimumAge);
};

/** What a row of the law excludes, under a line with these deciles. */
export const eligibilityRuleOf = (rule: HeldRule, deciles: DecileRange | null): EligibilityRule => {
  const limits = valuesOf(rule, 'ELIGIBILITY');
  const range = narrowed(deciles, decileOf(Number(limits.mostDecile)));
  return {
    version: versionOf(rule),
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    citation: rule.citation,
    criteria: [
      ...personCriteria(rule, limits),
      ...(range ? decileCriteria(range) : []),
      ...observationCriteria(rule, limits),
      ...residenceCriteria,
      exitCriterion,
      ...checkCriteria,
      ...(limits.excludesOtherPayer === 1n ? [otherPayerCriterion] : []),
    ],
  };
};

/** The rule for an entry on a day under a line with these deciles; a day of which no row speaks is an error that names those that are known. */
export const eligibilityRuleOn = (
  law: Law,
  day: BusinessDate,
  deciles: DecileRange | null,
): Result<EligibilityRule, LawError> => {
  const found = ruleOn(law, LawSubject.ELIGIBILITY, day);
  return found.ok ? ok(eligibilityRuleOf(found.value, deciles)) : found;
};
