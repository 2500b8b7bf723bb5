import type { FundingSource } from '@lindung/domain/agreement/funding-source';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import type {
  Allocation,
  AllocationAct,
  AllocationLine,
  AllocationTranche,
} from '@lindung/domain/budget/allocation';
import type { AllocationStatus } from '@lindung/domain/budget/allocation-status';
import type { FoundPlace, Pot, PotChange, PricedLine } from '@lindung/domain/budget/decide-allocation';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { Rupiah } from '@lindung/domain/shared/rupiah';
import { firstDayOf } from '@lindung/domain/shared/year-month';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { holdsOn } from '../territory/region.read.js';
import {
  allocationActTable,
  allocationLineTable,
  allocationTable,
  allocationTrancheTable,
} from './allocation.table.js';

/** An allocation that somebody takes a step further, as the person saw it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What somebody does, by a paper. */
export type Act = Pick<AllocationAct, 'step' | 'documentNumber' | 'documentDate' | 'note' | 'madeBy'>;

/** A budget line of a village with what it holds. */
export type HeldPot = Pot & { readonly id: string; readonly villageId: number; readonly ceiling: Rupiah };

/** What of an allocation's money a tranche is compared with, in rupiah. */
export interface TrancheFigures {
  readonly id: string;
  readonly enacted: Rupiah;
  readonly received: Rupiah;
  readonly tranches: number;
}

/** The area in which villages are looked for. */
export interface Area {
  readonly regencyId: number;
  readonly villageId: number | null;
}

const places = (rows: readonly Owner[]) =>
  [
    rows.map(({ regencyId }) => regencyId),
    rows.map(({ districtId }) => districtId),
    rows.map(({ villageId }) => villageId),
  ] as const;

/** The columns that a step writes beside the status. */
type Signed = Partial<
  Pick<
    Allocation,
    'proposedBy' | 'evaluatedBy' | 'enteredBy' | 'confirmedBy' | 'revision' | 'villageFund' | 'status'
  >
>;

/** Allocations of many villages at once, each step one statement for all of them, inside one transaction. */
export const allocationRepository = (tx: EntityManager) => ({
  /** The villages and wards of an area, or those of them that are named, as they lie today, with what they are when the year begins. */
  listPlaces(
    { regencyId, villageId }: Area,
    villageIds: readonly number[] | null,
    { year, today }: { readonly year: number; readonly today: BusinessDate },
  ): Promise<readonly FoundPlace[]> {
    return tx.query(
      `SELECT v.region_id AS id, v.name, v.regency_id AS "regencyId", v.district_id AS "districtId", f.kind,
              a.id IS NOT NULL AS "isPlanned"
       FROM region_version v
       JOIN region r ON r.id = v.region_id AND r.level = 'VILLAGE'
       LEFT JOIN region_version f ON f.region_id = v.region_id AND ${holdsOn('f', 'make_date($4, 1, 1)')}
       LEFT JOIN allocation a ON a.village_id = v.region_id AND a.year = $4
       WHERE v.regency_id = $1 AND ($2::int IS NULL OR v.region_id = $2) AND ${holdsOn('v', '$5::date')}
         AND ($3::int[] IS NULL OR v.region_id = ANY ($3))
       ORDER BY v.code`,
      [regencyId, villageId, villageIds, year, today],
    );
  },

  /** Plans an allocation for each place. @returns their ids, in the order of the places */
  async plan(
    villages: readonly FoundPlace[],
    {
      year,
      villageFund,
      lines,
      act,
    }: Pick<Allocation, 'year' | 'villageFund'> & {
      readonly lines: readonly PricedLine[];
      readonly act: Act;
    },
  ): Promise<readonly string[]> {
    const rows = villages.map(({ id, regencyId, districtId }) => ({
      id: uuidv7(),
      regencyId,
      districtId,
      villageId: id,
    }));
    await tx.query(
      `INSERT INTO allocation (id, regency_id, district_id, village_id, year, village_fund, made_by)
       SELECT u.*, $5::int, $6::bigint, $7::uuid FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) AS u`,
      [rows.map(({ id }) => id), ...places(rows), year, villageFund?.toString() ?? null, act.madeBy],
    );
    await this.addLines(
      rows.map((row) => ({ ...row, revision: 1 })),
      lines,
    );
    await this.addActs(rows, act);
    return rows.map(({ id }) => id);
  },

  /** Gives allocations the same lines, as the revision that each says. */
  async addLines(
    rows: ReadonlyArray<Owner & { readonly id: string; readonly revision: number }>,
    lines: readonly PricedLine[],
  ): Promise<void> {
    const all = rows.flatMap((row) => lines.map((line, index) => ({ row, line, position: index + 1 })));
    await tx.query(
      `INSERT INTO allocation_line (id, allocation_id, regency_id, district_id, village_id, revision, position, member_group, segment, programmes,
         base_kind, income_base, risk_class, people, month_from, month_to, funding_source, account_code, activity_code, name, citation, tariff,
         amount, is_contested)
       SELECT u.id, u.allocation_id, u.regency_id, u.district_id, u.village_id, u.revision, u.position, u.member_group, u.segment,
         string_to_array(u.programmes, ','), u.base_kind, u.income_base, u.risk_class, u.people, u.month_from, u.month_to, u.funding_source,
         u.account_code, u.activity_code, u.name, u.citation, u.tariff, u.amount, u.is_contested
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::text[], $10::text[], $11::text[],
         $12::bigint[], $13::text[], $14::int[], $15::date[], $16::date[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[],
         $22::bigint[], $23::bigint[], $24::boolean[]) AS u (id, allocation_id, regency_id, district_id, village_id, revision, position,
         member_group, segment, programmes, base_kind, income_base, risk_class, people, month_from, month_to, funding_source, account_code,
         activity_code, name, citation, tariff, amount, is_contested)`,
      [
        all.map(() => uuidv7()),
        all.map(({ row }) => row.id),
        ...places(all.map(({ row }) => row)),
        all.map(({ row }) => row.revision),
        all.map(({ position }) => position),
        all.map(({ line }) => line.memberGroup),
        all.map(({ line }) => line.segment),
        all.map(({ line }) => line.programmes.join(',')),
        all.map(({ line }) => line.baseKind),
        all.map(({ line }) => line.incomeBase.toString()),
        all.map(({ line }) => line.riskClass),
        all.map(({ line }) => line.people),
        all.map(({ line }) => firstDayOf(line.monthFrom)),
        all.map(({ line }) => firstDayOf(line.monthTo)),
        all.map(({ line }) => line.fundingSource),
        all.map(({ line }) => line.accountCode),
        all.map(({ line }) => line.activityCode),
        all.map(({ line }) => line.name),
        all.map(({ line }) => line.citation),
        all.map(({ line }) => line.tariff.toString()),
        all.map(({ line }) => line.amount.toString()),
        all.map(({ line }) => line.isContested),
      ],
    );
  },

  async addActs(rows: ReadonlyArray<Owner & { readonly id: string }>, act: Act): Promise<void> {
    await tx.getRepository(allocationActTable).insert(
      rows.map(({ id, regencyId, districtId, villageId }) => ({
        ...act,
        id: uuidv7(),
        allocationId: id,
        regencyId,
        districtId,
        villageId,
      })),
    );
  },

  /** Takes the next version of those whose version is still the one that was seen. @returns those, and what of the others is there */
  async claim(
    seen: readonly Seen[],
  ): Promise<{ readonly claimed: readonly Allocation[]; readonly current: ReadonlyMap<string, number> }> {
    const ids = seen.map(({ id }) => id);
    const [rows]: [Array<{ id: string }>] = await tx.query(
      `UPDATE allocation a SET version = a.version + 1 FROM unnest($1::uuid[], $2::int[]) AS s (id, version)
       WHERE a.id = s.id AND a.version = s.version RETURNING a.id`,
      [ids, seen.map(({ version }) => version)],
    );
    const found = await tx.getRepository(allocationTable).findBy({ id: In(ids) });
    const mine = new Set(rows.map(({ id }) => id));
    return {
      claimed: found.filter(({ id }) => mine.has(id)),
      current: new Map(found.map(({ id, version }) => [id, version])),
    };
  },

  /** Moves allocations on, and keeps by what and by whom. */
  async step(
    rows: readonly Allocation[],
    to: AllocationStatus,
    act: Act,
    signed: Signed = {},
  ): Promise<void> {
    await tx
      .getRepository(allocationTable)
      .update({ id: In(rows.map(({ id }) => id)) }, { ...signed, status: to });
    await this.addActs(rows, act);
  },

  /** All lines of allocations, of every revision. */
  linesOf(ids: readonly string[]): Promise<AllocationLine[]> {
    return tx.getRepository(allocationLineTable).find({
      where: { allocationId: In([...ids]) },
      order: { allocationId: 'ASC', revision: 'ASC', position: 'ASC' },
    });
  },

  /** The lines of the last revision of each take the place of those before. */
  async takeRevisions(ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE allocation a SET revision = (SELECT max(l.revision) FROM allocation_line l WHERE l.allocation_id = a.id)
       WHERE a.id = ANY ($1::uuid[])`,
      [ids],
    );
  },

  /** The budget lines of villages in a year, with what they hold. */
  async potsOf(villageIds: readonly number[], year: number): Promise<readonly HeldPot[]> {
    const rows: Array<Omit<HeldPot, 'ceiling'> & { ceiling: string }> = await tx.query(
      `SELECT l.id, l.village_id AS "villageId", l.funding_source AS "fundingSource", l.account_code AS "accountCode",
              l.activity_code AS "activityCode", l.name, b.ceiling::text
       FROM budget_line l JOIN budget_balance b ON b.line_id = l.id
       WHERE l.village_id = ANY ($1::int[]) AND l.year = $2`,
      [villageIds, year],
    );
    return rows.map((row) => ({ ...row, ceiling: BigInt(row.ceiling) as Rupiah }));
  },

  /** Opens the budget lines that are not there, and proposes what each is to hold more or less; a second person confirms it. */
  async propose(
    changes: ReadonlyArray<{ readonly of: Allocation; readonly change: PotChange }>,
    act: Act,
  ): Promise<void> {
    const rows = changes.map(({ of, change }) => ({
      of,
      ...change,
      lineId: change.budgetLineId ?? uuidv7(),
    }));
    const fresh = rows.filter(({ budgetLineId }) => budgetLineId === null);
    await tx.query(
      `INSERT INTO budget_line (id, regency_id, district_id, village_id, year, funding_source, account_code, activity_code, name)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[])`,
      [
        fresh.map(({ lineId }) => lineId),
        ...places(fresh.map(({ of }) => of)),
        fresh.map(({ of }) => of.year),
        fresh.map(({ pot }) => pot.fundingSource),
        fresh.map(({ pot }) => pot.accountCode),
        fresh.map(({ pot }) => pot.activityCode),
        fresh.map(({ pot }) => pot.name),
      ],
    );
    await tx.query(
      `INSERT INTO budget_change (id, budget_line_id, regency_id, district_id, village_id, kind, amount, allocation_id, document_number,
         document_date, note, proposed_by)
       SELECT u.*, $9::text, $10::date, $11::text, $12::uuid
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[], $7::bigint[], $8::uuid[]) AS u`,
      [
        rows.map(() => uuidv7()),
        rows.map(({ lineId }) => lineId),
        ...places(rows.map(({ of }) => of)),
        rows.map(({ kind }) => kind),
        rows.map(({ amount }) => amount.toString()),
        rows.map(({ of }) => of.id),
        act.documentNumber,
        act.documentDate,
        act.note,
        act.madeBy,
      ],
    );
  },

  /** Puts in force, or declines, what allocations have proposed of their budget lines; the database moves the rupiah. */
  async decide(
    ids: readonly string[],
    {
      isGranted,
      by,
      at,
      answer,
    }: {
      readonly isGranted: boolean;
      readonly by: string;
      readonly at: Date;
      readonly answer: string | null;
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE budget_change SET status = $2, decided_by = $3, decided_at = $4, answer = $5, version = version + 1
       WHERE allocation_id = ANY ($1::uuid[]) AND status = 'OPEN'`,
      [ids, isGranted ? 'CONFIRMED' : 'DECLINED', by, at, isGranted ? null : answer],
    );
  },

  /** What is enacted for the villages of allocations and what has arrived. */
  async figuresOf(ids: readonly string[]): Promise<readonly TrancheFigures[]> {
    const rows: Array<Record<'id' | 'enacted' | 'received', string> & { tranches: number }> = await tx.query(
      `SELECT a.id, COALESCE(sum(b.ceiling), 0)::text AS enacted,
              (SELECT COALESCE(sum(CASE WHEN t.is_correction THEN -t.amount ELSE t.amount END), 0) FROM allocation_tranche t
               WHERE t.allocation_id = a.id)::text AS received,
              (SELECT count(*) FROM allocation_tranche t WHERE t.allocation_id = a.id)::int AS tranches
       FROM allocation a
       LEFT JOIN budget_line l ON l.village_id = a.village_id AND l.year = a.year
       LEFT JOIN budget_balance b ON b.line_id = l.id
       WHERE a.id = ANY ($1::uuid[]) GROUP BY a.id`,
      [ids],
    );
    return rows.map(({ id, enacted, received, tranches }) => ({
      id,
      tranches,
      enacted: BigInt(enacted) as Rupiah,
      received: BigInt(received) as Rupiah,
    }));
  },

  /** How much of allocations' budget lines is promised or billed and not paid. */
  async owedOf(ids: readonly string[]): Promise<bigint> {
    const [row]: [{ owed: string }] = await tx.query(
      `SELECT COALESCE(sum(b.committed + b.billed), 0)::text AS owed FROM allocation a
       JOIN budget_line l ON l.village_id = a.village_id AND l.year = a.year
       JOIN budget_balance b ON b.line_id = l.id WHERE a.id = ANY ($1::uuid[])`,
      [ids],
    );
    return BigInt(row.owed);
  },

  async addTranches(
    rows: ReadonlyArray<{ readonly of: Allocation; readonly number: number; readonly amount: Rupiah }>,
    tranche: Pick<AllocationTranche, 'receivedOn' | 'isCorrection' | 'documentNumber' | 'recordedBy'> & {
      readonly fundingSource: FundingSource;
    },
  ): Promise<void> {
    await tx.getRepository(allocationTrancheTable).insert(
      rows.map(({ of, number, amount }) => ({
        ...tranche,
        id: uuidv7(),
        allocationId: of.id,
        regencyId: of.regencyId,
        districtId: of.districtId,
        villageId: of.villageId,
        number,
        amount,
      })),
    );
  },
});
