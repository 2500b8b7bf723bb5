import { RegionKind } from '../territory/region-kind.js';
import { err, ok, type Result } from '../shared/result.js';
import type { AgreementError } from './agreement-errors.js';
import { FundingSource } from './funding-source.js';

/** What only a village spends: its budget, and what that consists of (UU 6/2014 Pasal 72). */
export const VILLAGE_MONEY: readonly FundingSource[] = [
  FundingSource.APBDES,
  FundingSource.VILLAGE_FUND,
  FundingSource.VILLAGE_ALLOCATION,
  FundingSource.VILLAGE_REVENUE,
  FundingSource.VILLAGE_TAX_SHARE,
  FundingSource.VILLAGE_AID_PROVINCE,
  FundingSource.VILLAGE_AID_REGENCY,
];

/** Desa and desa adat have a budget of their own (UU 6/2014 Pasal 71 and 72). */
const WITH_A_BUDGET: readonly RegionKind[] = [RegionKind.VILLAGE, RegionKind.CUSTOMARY_VILLAGE];

const isVillageMoney = (source: FundingSource): boolean => VILLAGE_MONEY.includes(source);

/**
 * Why a payer of a region of this kind can't pay from a source; undefined when it can. A ward is a part of its district and has
 * no budget of its own (UU 23/2014 Pasal 229). `kind` is what the region is on the agreement's first day, null or undefined when it isn't
 * there then.
 */
export const villageMoneyProblem = (
  source: FundingSource,
  kind: RegionKind | null | undefined,
): 'WARD_WITHOUT_BUDGET' | 'VILLAGE_MONEY_OF_VILLAGE' | undefined => {
  if (!isVillageMoney(source) || (kind && WITH_A_BUDGET.includes(kind))) return undefined;
  return kind === RegionKind.WARD ? 'WARD_WITHOUT_BUDGET' : 'VILLAGE_MONEY_OF_VILLAGE';
};

interface FundedLine {
  readonly fundingSource: FundingSource;
  readonly payerId: string;
}

/** Decides whether each line's money is its payer's to spend; `kinds` by the payers' ids. */
export const decideFunding = (
  lines: readonly FundedLine[],
  kinds: ReadonlyMap<string, RegionKind | null>,
): Result<true, AgreementError> => {
  for (const [index, { fundingSource, payerId }] of lines.entries()) {
    const code = villageMoneyProblem(fundingSource, kinds.get(payerId));
    if (code) return err({ code, line: index + 1 });
  }
  return ok(true);
};
