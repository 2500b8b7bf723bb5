import type { AgreementError } from '../agreement/agreement-errors.js';
import type { FundingSource } from '../agreement/funding-source.js';
import type { MemberGroup } from '../programme/member-group.js';
import type { TransitionError } from '../shared/transitions.js';
import type { AllocationStatus } from './allocation-status.js';

/** Why an allocation of a village cannot be planned or taken a step; `line` counts from 1, `village` is a name. */
export type AllocationError =
  | { code: 'ALLOCATION_OF_WARD' | 'ALLOCATION_OF_NO_VILLAGE'; village: string }
  | { code: 'ALLOCATION_KNOWN'; village: string; budgetYear: string }
  | { code: 'ALLOCATION_NO_VILLAGE'; budgetYear: string }
  | { code: 'ALLOCATION_MONTH_OUTSIDE'; line: number; budgetYear: string }
  | { code: 'ALLOCATION_FOREIGN_MONEY'; line: number; fundingSource: FundingSource }
  | {
      code: 'ALLOCATION_CITATION';
      line: number;
      fundingSource: FundingSource;
      budgetYear: string;
      citation: string;
    }
  | { code: 'ALLOCATION_SAME_PERSON' | 'ALLOCATION_CHANGES_NOTHING' }
  | { code: 'ALLOCATION_OWES'; owed: string }
  | { code: 'TRANCHE_ABOVE_ENACTED'; enacted: string; received: string; asked: string }
  | { code: 'TRANCHE_CORRECTS_TOO_MUCH'; received: string; asked: string }
  | FundingForbidden
  | { code: 'LETTER_NAMES_NO_VILLAGE'; district: string; budgetYear: string }
  | Extract<AgreementError, { code: 'LINE_NOT_PRICEABLE' }>
  | TransitionError<AllocationStatus>;

/** The law lets a source not pay for a group in a year. */
export type FundingForbidden = {
  code: 'FUNDING_FORBIDDEN';
  fundingSource: FundingSource;
  memberGroup: MemberGroup;
  budgetYear: string;
  citation: string;
};

type Known = 'LINE_NOT_PRICEABLE' | 'TRANSITION_REFUSED';

/** All codes of its own, for the list of those that are known. */
export const ALLOCATION_PROBLEMS = {
  ALLOCATION_OF_WARD: true,
  ALLOCATION_OF_NO_VILLAGE: true,
  ALLOCATION_KNOWN: true,
  ALLOCATION_NO_VILLAGE: true,
  ALLOCATION_MONTH_OUTSIDE: true,
  ALLOCATION_FOREIGN_MONEY: true,
  ALLOCATION_CITATION: true,
  ALLOCATION_SAME_PERSON: true,
  ALLOCATION_CHANGES_NOTHING: true,
  ALLOCATION_OWES: true,
  TRANCHE_ABOVE_ENACTED: true,
  TRANCHE_CORRECTS_TOO_MUCH: true,
  FUNDING_FORBIDDEN: true,
  LETTER_NAMES_NO_VILLAGE: true,
} as const satisfies Record<Exclude<AllocationError['code'], Known>, true>;
