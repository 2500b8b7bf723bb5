import { monthCost, type RegencyCost } from '@lindung/db/contribution/month-cost';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { type Rupiah, sumRupiah } from '@lindung/domain/shared/rupiah';
import type { YearMonth } from '@lindung/domain/shared/year-month';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';

export interface MonthCost {
  readonly month: YearMonth;
  readonly people: number;
  readonly employer: Rupiah;
  readonly worker: Rupiah;
  readonly amount: Rupiah;
  readonly regencies: readonly RegencyCost[];
}

/** What the members of a month cost within the own area, by paying regency. @throws DomainError when the law of the month isn't known */
export async function readMonthCost(context: RequestContext, month: YearMonth): Promise<MonthCost> {
  const { actor } = requireActor(context, 'monthCost');
  return context.services.database.write(actingAs(actor), async (tx) => {
    const costs = monthCost(tx);
    const table = await costs.priceTable(await lawRuleRepository(tx).load(), month);
    if (!table.ok) throw new DomainError(table.error, 'month');
    const regencies = await costs.byRegency(month, table.value);
    const [employer, worker] = [
      sumRupiah(regencies.map((each) => each.employer)),
      sumRupiah(regencies.map((each) => each.worker)),
    ];
    return {
      month,
      people: regencies.reduce((sum, each) => sum + each.people, 0),
      employer,
      worker,
      amount: sumRupiah([employer, worker]),
      regencies,
    };
  });
}
