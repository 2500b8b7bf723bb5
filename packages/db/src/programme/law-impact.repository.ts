import type { PricedPeople } from '@lindung/domain/agreement/law-impact';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { firstDayOf, type YearMonth, yearMonth } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';

import { linePriceColumns, linePriceOf, type StoredLinePrice } from '../agreement/line-price.js';

/** Lines of one payer that share their price and their months. */
export interface PayerLines extends PricedPeople {
  readonly payerId: string;
  readonly payer: string;
  readonly region: string;
}

type Row = StoredLinePrice & {
  readonly payerId: string;
  readonly payer: string;
  readonly region: string;
  readonly monthFrom: string;
  readonly monthTo: string;
  readonly people: number;
};

/** What agreements in force pay for within the acting area, inside one transaction. */
export const lawImpactRepository = (tx: EntityManager) => ({
  /** The lines of agreements that are signed and not over on a day that reach into the months, put together where payer, price and months are the same. */
  async listLines(
    from: YearMonth,
    to: YearMonth | null,
    today: BusinessDate,
  ): Promise<readonly PayerLines[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${linePriceColumns}, p.id AS "payerId", p.name AS payer, region.name AS region,
              to_char(l.month_from, 'YYYY-MM') AS "monthFrom", to_char(l.month_to, 'YYYY-MM') AS "monthTo",
              sum(qb.taken)::int AS people
       FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id AND a.status = 'ACTIVE'
       JOIN payer p ON p.id = l.payer_id
       JOIN LATERAL (SELECT v.name FROM region_version v WHERE v.region_id = COALESCE(p.village_id, p.district_id, p.regency_id)
         ORDER BY v.valid_from DESC LIMIT 1) region ON true
       JOIN quota_balance qb ON qb.line_id = l.id
       WHERE l.month_to >= $1::date AND ($2::date IS NULL OR l.month_from <= $2::date)
         AND (SELECT s.status FROM agreement_standing(a.id, $3::date) s) NOT IN ('EXPIRED', 'TERMINATED')
       GROUP BY l.member_group, l.segment, l.programmes, l.base_kind, l.income_base, l.risk_class, l.declaration, l.funding_source,
                p.id, p.name, region.name, l.month_from, l.month_to
       HAVING sum(qb.taken) > 0
       ORDER BY region.name, p.name, p.id, l.month_from`,
      [firstDayOf(from), to === null ? null : firstDayOf(to), today],
    );
    return rows.map(({ payerId, payer, region, monthFrom, monthTo, people, ...price }) => ({
      payerId,
      payer,
      region,
      monthFrom: yearMonth(monthFrom),
      monthTo: yearMonth(monthTo),
      people,
      price: linePriceOf(price),
    }));
  },

  /** How many bills of the months are drawn already: they stay as they are. */
  async countBills(from: YearMonth, to: YearMonth | null): Promise<number> {
    const [row]: [{ bills: number }] = await tx.query(
      `SELECT count(*)::int AS bills FROM bill b WHERE b.month >= $1::date AND ($2::date IS NULL OR b.month <= $2::date)
         AND b.status IN ('ISSUED', 'PAID')`,
      [firstDayOf(from), to === null ? null : firstDayOf(to)],
    );
    return row.bills;
  },
});
