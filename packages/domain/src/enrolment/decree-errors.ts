import type { AgreementInactiveError } from '../agreement/agreement-errors.js';
import type { QuotaError } from '../agreement/quota.js';
import type { BusinessDate } from '../shared/business-date.js';
import type { TransitionError } from '../shared/transitions.js';
import type { YearMonth } from '../shared/year-month.js';
import type { DecreeStatus } from './decree-status.js';

/** Why a proposal can't be made. */
export type ProposeError =
  | AgreementInactiveError
  | QuotaError
  | { code: 'QUOTA_NOT_BEGUN'; startsOn: BusinessDate; firstStageOn: BusinessDate }
  | { code: 'NOT_ENOUGH_ELIGIBLE'; eligible: number; wanted: number }
  | { code: 'START_OUTSIDE_LINE'; startsOn: BusinessDate; from: YearMonth; to: YearMonth };

/** Why a decree can't be enacted, returned or cancelled. */
export type DecreeError =
  | { code: 'DECREE_SAME_PERSON' }
  | TransitionError<DecreeStatus>
  | { code: 'DECREE_IN_FUTURE'; decreedOn: BusinessDate; today: BusinessDate }
  | { code: 'DECREE_BEFORE_AGREEMENT'; decreedOn: BusinessDate; signedOn: BusinessDate };
