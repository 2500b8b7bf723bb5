import { businessDate } from '@lindung/domain/shared/business-date';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { monthRange, yearMonth } from '@lindung/domain/shared/year-month';
import { v7 as uuidv7 } from 'uuid';

import { budgetRepository } from '../budget/budget.repository.js';
import type { Database } from '../database.js';
import { asRegency, type Chain } from './protection-chain.js';

type Payer = Pick<Chain, 'owner' | 'finance' | 'approver'>;

/** A budget line of the year 2024 of the chain's owner with a ceiling that its approver has confirmed. @returns its id */
export async function addBudget(
  database: Database,
  { owner, finance, approver }: Payer,
  ceiling: bigint,
): Promise<string> {
  const { id, changeId } = await database.write(asRegency(owner.regencyId, finance), (tx) =>
    budgetRepository(tx).create(
      {
        ...owner,
        year: 2024,
        fundingSource: 'APBD_REGENCY',
        accountCode: '5.1.02.02.02.0006',
        activityCode: '2.07.05.2.02.0005',
        name: `Iuran ${uuidv7()}`,
      },
      {
        kind: 'CEILING',
        toLineId: null,
        amount: rupiah(ceiling),
        documentNumber: 'DPA/1/2024',
        documentDate: businessDate('2024-01-02'),
        note: null,
        proposedBy: finance,
      },
    ),
  );
  await database.write(asRegency(owner.regencyId, approver), (tx) =>
    budgetRepository(tx).decide(changeId, {
      status: 'CONFIRMED',
      by: approver,
      at: new Date(),
      answer: null,
    }),
  );
  return id;
}

/** Pays JKK and JKM of the chain's line from a budget line: 10,000 and 6,800 rupiah a seat and month from May to December 2024. */
export const fundChain = (database: Database, chain: Chain, budgetLineId: string): Promise<void> =>
  database.write(asRegency(chain.owner.regencyId, chain.finance), (tx) =>
    budgetRepository(tx).fund(
      { ...chain.owner, lineId: chain.lineId },
      budgetLineId,
      monthRange(yearMonth('2024-05'), yearMonth('2024-12')).flatMap((month) => [
        { month, programme: 'JKK' as const, amount: rupiah(10_000n) },
        { month, programme: 'JKM' as const, amount: rupiah(6_800n) },
      ]),
    ),
  );
