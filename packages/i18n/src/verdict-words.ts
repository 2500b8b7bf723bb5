import type { CheckStep } from '@lindung/domain/enrolment/check-verdict';

/** Under which list of words a verdict is told: a district that confirms lets stand what the village said, be it a no. */
export const VERDICT_WORDS = {
  VILLAGE: 'CheckVerdict',
  DISTRICT: 'DistrictVerdict',
  PRECHECK: 'OfficeVerdict',
} as const satisfies Readonly<Record<CheckStep, string>>;
