import { Certainty } from '../shared/certainty.js';
import { type BusinessDate, businessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import type { Decile } from '../worker/decile.js';
import { PersonStatus } from '../worker/person.js';
import type { Expression } from './expression.js';

/** Why a candidate can't be enrolled. */
export const EligibilityReason = {
  DATA_RESTRICTED: 'DATA_RESTRICTED',
  NO_NIK: 'NO_NIK',
  DECEASED: 'DECEASED',
  TOO_YOUNG: 'TOO_YOUNG',
  TOO_OLD: 'TOO_OLD',
  DECILE_UNKNOWN: 'DECILE_UNKNOWN',
  DECILE_OUT_OF_RANGE: 'DECILE_OUT_OF_RANGE',
  NOT_RESIDENT: 'NOT_RESIDENT',
  ALREADY_ENROLLED: 'ALREADY_ENROLLED',
  COVERED_BY_OTHER_PAYER: 'COVERED_BY_OTHER_PAYER',
} as const;
export type EligibilityReason = (typeof EligibilityReason)[keyof typeof EligibilityReason];

/**
 * What a rule may ask about a candidate. `ageOnEntry`: full years on the day on which the membership would start;
 * `enrolledHere`: proposed, decreed or enrolled by the same payer already; `coveredByOtherPayer`: by another one; `isRestricted`: the
 * person has asked that the data be worked with no further, and was granted it.
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

/** A dated version of the rule: its age limits, in full years on the day of entry, and where they stand. */
interface RuleVersion {
  readonly version: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly minimumAge: number;
  /** Entry is possible before this birthday; who entered in time may stay. */
  readonly ageLimit: number;
  readonly citation: string;
}

const REGISTRATION_RULE = 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022';
const IDENTITY_RULE = 'UU 24/2013 Pasal 64; Permenaker 5/2021';
const DOUBLE_COVER_RULE = 'PP 44/2015';
const RESTRICTION_RULE = 'UU 27/2022 Pasal 41';

/** The earliest day is that of the registration rule; before it no limit is written down here. */
const VERSIONS: readonly RuleVersion[] = [
  {
    version: '2022-07',
    validFrom: businessDate('2022-07-01'),
    validTo: null,
    minimumAge: 17,
    ageLimit: 65,
    citation: REGISTRATION_RULE,
  },
];

export type EligibilityRuleError = { code: 'ELIGIBILITY_DAY_UNKNOWN'; day: BusinessDate; from: BusinessDate };

const { CERTAIN, TO_BE_VERIFIED } = Certainty;

const personCriteria = ({ minimumAge, ageLimit, citation }: RuleVersion): readonly EligibilityCriterion[] => [
  {
    reason: EligibilityReason.DATA_RESTRICTED,
    excludes: { op: 'eq', field: 'isRestricted', value: true },
    field: 'isRestricted',
    limit: null,
    citation: RESTRICTION_RULE,
    certainty: CERTAIN,
  },
  {
    reason: EligibilityReason.NO_NIK,
    excludes: { op: 'eq', field: 'hasNik', value: false },
    field: 'hasNik',
    limit: null,
    citation: IDENTITY_RULE,
    certainty: TO_BE_VERIFIED,
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
    reason: EligibilityReason.TOO_YOUNG,
    excludes: { op: 'lt', field: 'ageOnEntry', value: minimumAge },
    field: 'ageOnEntry',
    limit: String(minimumAge),
    citation: IDENTITY_RULE,
    certainty: TO_BE_VERIFIED,
  },
  {
    reason: EligibilityReason.TOO_OLD,
    excludes: { op: 'gte', field: 'ageOnEntry', value: ageLimit },
    field: 'ageOnEntry',
    limit: String(ageLimit),
    citation,
    certainty: CERTAIN,
  },
];

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

const payerCriteria: readonly EligibilityCriterion[] = [
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
  {
    reason: EligibilityReason.COVERED_BY_OTHER_PAYER,
    excludes: { op: 'eq', field: 'coveredByOtherPayer', value: true },
    field: 'coveredByOtherPayer',
    limit: null,
    citation: DOUBLE_COVER_RULE,
    certainty: TO_BE_VERIFIED,
  },
];

/** The rule for an entry on a day under a line with these deciles; a day before the known law is an error. */
export const eligibilityRuleOn = (
  day: BusinessDate,
  deciles: DecileRange | null,
): Result<EligibilityRule, EligibilityRuleError> => {
  const found = VERSIONS.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  const earliest = VERSIONS[0]?.validFrom ?? day;
  if (!found) return err({ code: 'ELIGIBILITY_DAY_UNKNOWN', day, from: earliest });
  const { version, validFrom, validTo, citation } = found;
  const criteria = [...personCriteria(found), ...(deciles ? decileCriteria(deciles) : []), ...payerCriteria];
  return ok({ version, validFrom, validTo, citation, criteria });
};
