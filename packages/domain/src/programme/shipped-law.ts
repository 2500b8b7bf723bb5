import { type HeldRule, lawOf } from './law.js';
import { SHIPPED_BENEFITS } from './shipped-benefits.js';
import { SHIPPED_ELIGIBILITY } from './shipped-eligibility.js';
import { SHIPPED_CONTRIBUTIONS } from './shipped-contributions.js';
import { SHIPPED_FUNDING } from './shipped-funding.js';
import { SHIPPED_MEMBERSHIP } from './shipped-membership.js';
import { SHIPPED_PAYMENT } from './shipped-payment.js';

/** The rows that come with the program; an installation adds those of later decrees. */
export const SHIPPED_RULES: readonly HeldRule[] = [
  ...SHIPPED_CONTRIBUTIONS,
  ...SHIPPED_BENEFITS,
  ...SHIPPED_ELIGIBILITY,
  ...SHIPPED_MEMBERSHIP,
  ...SHIPPED_FUNDING,
  ...SHIPPED_PAYMENT,
];

/** The law as it comes with the program, before anybody has entered a decree. */
export const SHIPPED_LAW = lawOf(SHIPPED_RULES);
