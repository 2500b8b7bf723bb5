import type { Law } from '../programme/law.js';
import { sectorOfGroup } from '../programme/member-group.js';
import { type Quote, quote } from '../programme/quote.js';
import type { QuoteError } from '../programme/quote-input.js';
import type { Result } from '../shared/result.js';
import type { YearMonth } from '../shared/year-month.js';
import type { AgreementLine } from './agreement-line.js';

/** What of a line decides its price. */
export type LinePrice = Pick<
  AgreementLine,
  | 'memberGroup'
  | 'segment'
  | 'programmes'
  | 'baseKind'
  | 'incomeBase'
  | 'riskClass'
  | 'declaration'
  | 'fundingSource'
>;

/** What a member of a line costs in a month; the kind of work follows from the group. */
export const quoteLine = (
  law: Law,
  { memberGroup, incomeBase: base, ...line }: LinePrice,
  month: YearMonth,
): Result<Quote, QuoteError> => quote(law, { ...line, base, sector: sectorOfGroup(memberGroup), month });
