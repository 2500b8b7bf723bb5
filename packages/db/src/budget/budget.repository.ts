import type { Owner } from '@lindung/domain/access/jurisdiction';
import { type BudgetChange, BudgetChangeStatus } from '@lindung/domain/budget/budget-change';
import type { BudgetBalance, BudgetLine } from '@lindung/domain/budget/budget-line';
import type { SeatPrice } from '@lindung/domain/budget/decide-funding';
import type { Programme } from '@lindung/domain/programme/programme';
import { firstDayOf, type YearMonth } from '@lindung/domain/shared/year-month';
import type { RegionKind } from '@lindung/domain/territory/region-kind';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { budgetChangeTable } from './budget-change.table.js';
import { budgetBalanceTable, budgetFundingTable, budgetLineTable } from './budget-line.table.js';

type NewChange = Pick<
  BudgetChange,
  'kind' | 'toLineId' | 'amount' | 'documentNumber' | 'documentDate' | 'note' | 'proposedBy'
>;

/** How a change was decided. */
export interface Decision {
  readonly status: BudgetChangeStatus;
  readonly by: string;
  readonly at: Date;
  readonly answer: string | null;
}

const ownerOf = ({ regencyId, districtId, villageId }: Owner): Owner => ({
  regencyId,
  districtId,
  villageId,
});

/** Budget lines, what is proposed of them and what they pay, inside one transaction; the database moves the rupiah. */
export const budgetRepository = (tx: EntityManager) => ({
  find: (id: string): Promise<BudgetLine | null> => tx.getRepository(budgetLineTable).findOneBy({ id }),

  findChange: (id: string): Promise<BudgetChange | null> =>
    tx.getRepository(budgetChangeTable).findOneBy({ id }),

  /** What a line holds, by state; that no more is taken the database sees to. */
  async balanceOf(lineId: string): Promise<BudgetBalance> {
    return tx.getRepository(budgetBalanceTable).findOneByOrFail({ lineId });
  },

  /** What a region is on a day. */
  async findKind(regionId: number, today: BusinessDate): Promise<RegionKind | undefined> {
    const [row]: [{ kind: RegionKind }?] = await tx.query(
      `SELECT v.kind FROM region_version v WHERE v.region_id = $1 AND v.valid_from <= $2::date
         AND (v.shown_to IS NULL OR v.shown_to >= $2::date)`,
      [regionId, today],
    );
    return row?.kind;
  },

  /** Opens a line; its ceiling is a change that waits for a second person. */
  async create(
    line: Omit<BudgetLine, 'id' | 'version'>,
    ceiling: NewChange,
  ): Promise<{ readonly id: string; readonly changeId: string }> {
    const id = uuidv7();
    await tx.getRepository(budgetLineTable).insert({ ...line, id });
    return { id, changeId: await this.propose({ ...line, id }, ceiling) };
  },

  async propose(line: Owner & { readonly id: string }, change: NewChange): Promise<string> {
    const id = uuidv7();
    await tx
      .getRepository(budgetChangeTable)
      .insert({ ...change, ...ownerOf(line), id, budgetLineId: line.id, status: BudgetChangeStatus.OPEN });
    return id;
  },

  async decide(id: string, { status, by, at, answer }: Decision): Promise<void> {
    await tx
      .getRepository(budgetChangeTable)
      .update({ id }, { status, decidedBy: by, decidedAt: at, answer });
  },

  /** The programmes of a line that a budget pays in a year. */
  async listFunded(lineId: string, year: number): Promise<Programme[]> {
    const rows: Array<{ programme: Programme }> = await tx.query(
      `SELECT DISTINCT programme FROM budget_funding WHERE line_id = $1 AND extract(year FROM month) = $2`,
      [lineId, year],
    );
    return rows.map(({ programme }) => programme);
  },

  /** Pays a line of an agreement from a budget line; what its seats owe is committed by the database. */
  async fund(
    line: Owner & { readonly lineId: string },
    budgetLineId: string,
    prices: readonly SeatPrice[],
  ): Promise<void> {
    await tx
      .getRepository(budgetFundingTable)
      .insert(prices.map((price) => ({ ...price, ...ownerOf(line), lineId: line.lineId, budgetLineId })));
  },

  /** Gives the months of a line the prices that their law has now; what seats owe is committed or released by the difference. */
  async reprice(
    lineId: string,
    month: YearMonth,
    prices: ReadonlyArray<Omit<SeatPrice, 'month'>>,
  ): Promise<void> {
    await tx.query(
      `UPDATE budget_funding f SET amount = p.amount
       FROM unnest($3::text[], $4::bigint[]) AS p (programme, amount)
       WHERE f.line_id = $1 AND f.month = $2 AND f.programme = p.programme AND f.amount <> p.amount`,
      [
        lineId,
        firstDayOf(month),
        prices.map(({ programme }) => programme),
        prices.map(({ amount }) => amount.toString()),
      ],
    );
  },
});
