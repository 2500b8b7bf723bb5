import { linePriceOf } from '@lindung/db/agreement/line-price';
import {
  eligibilityImpactRepository,
  type ImpactCell,
} from '@lindung/db/enrolment/eligibility-impact.repository';
import { type LinePrice, quoteLine } from '@lindung/domain/agreement/quote-line';
import { eligibilityRuleOf } from '@lindung/domain/enrolment/eligibility-rule';
import { findRule, type Law } from '@lindung/domain/programme/law';
import { LawRuleDraft } from '@lindung/domain/programme/law-rule';
import { LawSubject } from '@lindung/domain/programme/law-subject';
import { termsProblem } from '@lindung/domain/programme/law-terms';
import { MANDATORY_PROGRAMMES } from '@lindung/domain/programme/segment';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { type Rupiah, rupiah, sumRupiah } from '@lindung/domain/shared/rupiah';
import { monthOf } from '@lindung/domain/shared/year-month';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import type { EligibilityImpactOfVillageType, EligibilityImpactType } from './eligibility-impact.type.js';

/** What somebody on a list for no line yet would cost: a vulnerable worker at the lowest band of the day. */
const usualPrice = (law: Law, day: BusinessDate): LinePrice | undefined => {
  const [lowest] = findRule(law, LawSubject.NON_WAGE_BANDS, day)?.terms.bands ?? [];
  return (
    lowest && {
      memberGroup: 'VULNERABLE_WORKER',
      segment: 'NON_WAGE',
      programmes: [...MANDATORY_PROGRAMMES],
      baseKind: 'BAND',
      incomeBase: lowest.base,
      riskClass: null,
      declaration: null,
      fundingSource: 'APBD_REGENCY',
    }
  );
};

const peopleOf = ({ candidatesPlus, candidatesMinus, membersMinus }: ImpactCell): number =>
  candidatesPlus + candidatesMinus + membersMinus;

const sumOf = (
  rows: readonly EligibilityImpactOfVillageType[],
  name: 'candidatesPlus' | 'candidatesMinus' | 'membersMinus',
) => rows.reduce((total, row) => total + row[name], 0);

/**
 * What a rule of eligibility would change for whom before it holds, and what that costs a month; nothing of it is kept.
 * @throws DomainError LAW_TERMS_WRONG for terms of another subject
 */
export async function previewEligibility(
  context: RequestContext,
  input: unknown,
): Promise<EligibilityImpactType> {
  const { actor } = requireActor(context, 'eligibilityImpact');
  const draft = parseCommand(LawRuleDraft, input);
  const problem = termsProblem(LawSubject.ELIGIBILITY, draft.terms);
  if (problem) throw new DomainError(problem, 'terms');
  const law = await context.services.law.current();
  const standing = findRule(law, LawSubject.ELIGIBILITY, draft.validFrom);
  return context.services.database.write(actingAs(actor), async (tx) => {
    const impacts = eligibilityImpactRepository(tx);
    const { totals, cells } = await impacts.judge(
      standing ? eligibilityRuleOf(standing, null) : null,
      eligibilityRuleOf(draft, null),
      draft.validFrom,
    );
    const prices = await impacts.listPrices([...new Set(cells.flatMap(({ lineId }) => lineId ?? []))]);
    const month = monthOf(draft.validFrom);
    const usual = usualPrice(law, draft.validFrom);
    const priceOf = (lineId: string | null): Rupiah | undefined => {
      const stored = lineId === null ? undefined : prices.get(lineId);
      const price = stored ? linePriceOf(stored) : usual;
      const priced = price && quoteLine(law, price, month);
      return priced?.ok ? priced.value.total : undefined;
    };
    const villages = byVillage(cells, priceOf);
    return {
      on: draft.validFrom,
      ...totals,
      candidatesPlus: sumOf(villages, 'candidatesPlus'),
      candidatesMinus: sumOf(villages, 'candidatesMinus'),
      membersMinus: sumOf(villages, 'membersMinus'),
      monthlyPlus: sumRupiah(villages.map(({ monthlyPlus }) => rupiah(monthlyPlus))),
      monthlyMinus: sumRupiah(villages.map(({ monthlyMinus }) => rupiah(monthlyMinus))),
      unpriced: cells.reduce(
        (sum, cell) => sum + (priceOf(cell.lineId) === undefined ? peopleOf(cell) : 0),
        0,
      ),
      villages,
    };
  });
}

/** The cells of a village put together, in the order in which they come. */
function byVillage(
  cells: readonly ImpactCell[],
  priceOf: (lineId: string | null) => Rupiah | undefined,
): EligibilityImpactOfVillageType[] {
  const villages = new Map<number, EligibilityImpactOfVillageType>();
  for (const { id, code, name, kind, lineId, candidatesPlus, candidatesMinus, membersMinus } of cells) {
    const price = priceOf(lineId) ?? 0n;
    const before = villages.get(id);
    villages.set(id, {
      region: { id, code, name, kind },
      candidatesPlus: (before?.candidatesPlus ?? 0) + candidatesPlus,
      candidatesMinus: (before?.candidatesMinus ?? 0) + candidatesMinus,
      membersMinus: (before?.membersMinus ?? 0) + membersMinus,
      monthlyPlus: (before?.monthlyPlus ?? 0n) + price * BigInt(candidatesPlus),
      monthlyMinus: (before?.monthlyMinus ?? 0n) + price * BigInt(candidatesMinus + membersMinus),
    });
  }
  return [...villages.values()];
}
