import type { QuoteError } from '../programme/quote-input.js';
import type { BusinessDate } from '../shared/business-date.js';
import type { YearMonth } from '../shared/year-month.js';
import type { TransitionError } from '../shared/transitions.js';
import type { AmendError } from './amend.js';
import type { LineChangeError } from './line-change.js';
import type { QuotaShareError } from './share.js';
import type { AgreementOrderError } from './agreement-order.js';
import type { AgreementState, AgreementStatus } from './agreement-status.js';

/** Why an agreement cannot be changed, signed or ordered about; `line` counts from 1 in the agreement's order. */
export type AgreementError =
  | AgreementOrderError
  | AmendError
  | LineChangeError
  | QuotaShareError
  | { code: 'AGREEMENT_NOT_DRAFT'; status: AgreementStatus }
  | { code: 'AGREEMENT_SAME_PERSON' }
  | { code: 'AGREEMENT_GIVEN_BACK' }
  | TransitionError<AgreementState>
  | { code: 'AGREEMENT_WITHOUT_LINES' }
  | { code: 'AGREEMENT_SIGNED_IN_FUTURE'; signedOn: BusinessDate; today: BusinessDate }
  | { code: 'LINE_MONTHS_OUTSIDE_AGREEMENT'; line: number; from: YearMonth; to: YearMonth }
  | { code: 'STAGE_OUTSIDE_LINE'; line: number; startsOn: BusinessDate }
  | { code: 'LINE_NOT_PRICEABLE'; line: number; cause: QuoteError }
  | { code: 'WARD_WITHOUT_BUDGET' | 'VILLAGE_MONEY_OF_VILLAGE'; line: number };

/** Why an enrolment or a bill can't rest on an agreement. */
export type AgreementInactiveError = { code: 'AGREEMENT_NOT_ACTIVE'; status: AgreementStatus };
