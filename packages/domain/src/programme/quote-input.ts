import type { FundingSource } from '../agreement/funding-source.js';
import type { Rupiah } from '../shared/rupiah.js';
import type { YearMonth } from '../shared/year-month.js';
import type { BaseKind, Declaration } from './contribution-base.js';
import type { LawError } from './law.js';
import type { Programme } from './programme.js';
import type { RiskClass, Sector, Segment } from './segment.js';

/**
 * What decides the price of one member in one month. `base` is in rupiah a month, and what it is says `baseKind`; a declaration
 * belongs to a declared base, a risk class to wage earners.
 */
export interface QuoteInput {
  readonly segment: Segment;
  readonly sector: Sector;
  readonly programmes: readonly Programme[];
  readonly baseKind: BaseKind;
  readonly base: Rupiah;
  readonly riskClass: RiskClass | null;
  readonly declaration: Declaration | null;
  readonly fundingSource: FundingSource;
  readonly month: YearMonth;
}

export type QuoteError =
  | { code: 'TARIFF_MONTH_UNKNOWN'; month: YearMonth; from: YearMonth; to: YearMonth }
  | LawError
  | { code: 'TARIFF_UNKNOWN'; segment: Segment; programme: Programme }
  | { code: 'PROGRAMME_NOT_IN_SEGMENT'; segment: Segment; programme: Programme }
  | { code: 'PROGRAMME_MANDATORY'; programme: Programme }
  | { code: 'BASE_NOT_IN_SEGMENT'; segment: Segment; baseKind: BaseKind }
  | { code: 'RISK_CLASS_REQUIRED' }
  | { code: 'INCOME_BASE_UNKNOWN'; incomeBase: string }
  | { code: 'DECLARATION_INCOMPLETE'; programme: Programme };
