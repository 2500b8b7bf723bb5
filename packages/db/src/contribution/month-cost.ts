import { quoteLine } from '@lindung/domain/agreement/quote-line';
import type { Law } from '@lindung/domain/programme/law';
import type { QuoteError } from '@lindung/domain/programme/quote-input';
import { err, ok, type Result } from '@lindung/domain/shared/result';
import { type Rupiah, rupiah } from '@lindung/domain/shared/rupiah';
import type { RegionKind } from '@lindung/domain/territory/region-kind';
import { firstDayOf, lastDayOf, type YearMonth } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';

import { linePriceColumns, linePriceOf, type StoredLinePrice } from '../agreement/line-price.js';

/** Members of a month, whoever is billed for it already: enrolled on one of its days. */
const members = `enrolment e WHERE e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= $2::date AND e.ends_on >= $1::date`;

/** What a member of each line costs in a month: one price for each way in which lines are priced, however many people they have. */
export interface PriceTable {
  readonly lineIds: readonly string[];
  readonly regencyIds: readonly number[];
  readonly employer: readonly string[];
  readonly worker: readonly string[];
}

/** What the members of a paying regency cost in a month, in rupiah. */
export interface RegencyCost {
  readonly region: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly kind: RegionKind;
  };
  readonly people: number;
  readonly employer: Rupiah;
  readonly worker: Rupiah;
}

type CostRow = RegencyCost['region'] & { readonly people: number } & Readonly<
    Record<'employer' | 'worker', string>
  >;

type PricedLines = StoredLinePrice & { readonly lineIds: string[]; readonly regencyIds: number[] };

/** Prices the members of whole areas in one statement: the domain prices what they share, SQL joins it. Inside one transaction. */
export const monthCost = (tx: EntityManager) => ({
  /** The price of every line of the acting area of which a bill may be drawn for the month. */
  async priceTable(law: Law, month: YearMonth): Promise<Result<PriceTable, QuoteError>> {
    const cells: PricedLines[] = await tx.query(
      `SELECT ${linePriceColumns}, array_agg(l.id) AS "lineIds", array_agg(l.regency_id) AS "regencyIds"
       FROM agreement_line l
       WHERE $1::date BETWEEN l.month_from AND l.month_to
         AND l.agreement_id IN (SELECT a.id FROM agreement a WHERE a.status = 'ACTIVE' AND agreement_in_force_in(a.id, $1::date))
       GROUP BY l.member_group, l.segment, l.programmes, l.base_kind, l.income_base, l.risk_class, l.declaration, l.funding_source`,
      [firstDayOf(month)],
    );
    const table = {
      lineIds: [] as string[],
      regencyIds: [] as number[],
      employer: [] as string[],
      worker: [] as string[],
    };
    for (const { lineIds, regencyIds, ...price } of cells) {
      const priced = quoteLine(law, linePriceOf(price), month);
      if (!priced.ok) return err(priced.error);
      table.regencyIds.push(...regencyIds);
      for (const lineId of lineIds) {
        table.lineIds.push(lineId);
        table.employer.push(priced.value.employer.toString());
        table.worker.push(priced.value.worker.toString());
      }
    }
    return ok(table);
  },

  /**
   * The members of the month by paying regency, with what they cost. They are counted by their line alone, which has one
   * regency: PostgreSQL takes line and regency for as many groups as both could make, and no longer counts in parallel.
   */
  async byRegency(
    month: YearMonth,
    { lineIds, regencyIds, employer, worker }: PriceTable,
  ): Promise<readonly RegencyCost[]> {
    const rows: CostRow[] = await tx.query(
      `SELECT c.regency_id AS id, v.code, v.name, v.kind, c.people, c.employer::text, c.worker::text
       FROM (
         SELECT p.regency_id, sum(m.people)::int AS people, sum(m.people * p.employer) AS employer, sum(m.people * p.worker) AS worker
         FROM (SELECT e.line_id, count(*) AS people FROM ${members} GROUP BY e.line_id) m
         JOIN unnest($3::uuid[], $4::int[], $5::bigint[], $6::bigint[]) AS p (line_id, regency_id, employer, worker)
           ON p.line_id = m.line_id
         GROUP BY p.regency_id
       ) c
       JOIN LATERAL (SELECT r.code, r.name, r.kind FROM region_version r WHERE r.region_id = c.regency_id
         ORDER BY r.valid_from DESC LIMIT 1) v ON true
       ORDER BY v.code`,
      [firstDayOf(month), lastDayOf(month), lineIds, regencyIds, employer, worker],
    );
    return rows.map(({ id, code, name, kind, people, ...amounts }) => ({
      region: { id, code, name, kind },
      people,
      employer: rupiah(BigInt(amounts.employer)),
      worker: rupiah(BigInt(amounts.worker)),
    }));
  },
});
