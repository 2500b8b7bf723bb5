import { progressOf } from '@lindung/domain/budget/allocation-status';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import { userJoin, userName } from '../access/user-name.js';
import type { Statement } from '../database.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { isShownToday, regionJoin, regionRef } from '../territory/region.read.js';

const received = `sum(CASE WHEN t.is_correction THEN -t.amount ELSE t.amount END)`;
const states = ['ceiling', 'available', 'committed', 'billed', 'paid', 'lapsed'] as const;
const sumOf = (state: string) => column(`money.${state}::text`, 'money');
const month = (name: string) => column(`to_char(l.${name}, 'YYYY-MM')`);
const ofRevision = `l.allocation_id = a.id AND l.revision =`;
const lineFields = {
  id: column('l.id'),
  memberGroup: column('l.member_group'),
  segment: column('l.segment'),
  programmes: column('l.programmes'),
  baseKind: column('l.base_kind'),
  incomeBase: column('l.income_base::text'),
  riskClass: column('l.risk_class'),
  people: column('l.people'),
  monthFrom: month('month_from'),
  monthTo: month('month_to'),
  fundingSource: column('l.funding_source'),
  accountCode: column('l.account_code'),
  activityCode: column('l.activity_code'),
  name: column('l.name'),
  citation: column('l.citation'),
  tariff: column('l.tariff::text'),
  amount: column('l.amount::text'),
  isContested: column('l.is_contested'),
} as const;

/** Allocations of villages with what they come to, what is enacted of it, what has arrived and what the ledger says of it. */
export const allocationRead = {
  table: 'allocation',
  alias: 'a',
  id: { column: 'a.id', type: 'uuid' },
  perRegency: true,
  joins: {
    village: regionJoin('village', 'a.village_id'),
    district: regionJoin('district', 'a.district_id'),
    plan: {
      sql: `LEFT JOIN LATERAL (SELECT sum(l.people)::int AS people, sum(l.amount)::text AS amount FROM allocation_line l
        WHERE ${ofRevision} a.revision) plan ON true`,
    },
    arrived: {
      sql: `LEFT JOIN LATERAL (SELECT COALESCE(${received}, 0)::text AS amount FROM allocation_tranche t
        WHERE t.allocation_id = a.id) arrived ON true`,
    },
    money: {
      sql: `LEFT JOIN LATERAL (SELECT ${states.map((state) => `COALESCE(sum(b.${state}), 0) AS ${state}`).join(', ')}
        FROM budget_line l JOIN budget_balance b ON b.line_id = l.id
        WHERE l.village_id = a.village_id AND l.year = a.year) money ON true`,
    },
    maker: userJoin('maker', 'a.made_by'),
  },
  fields: {
    id: column('a.id'),
    year: column('a.year'),
    status: column('a.status'),
    village: { object: regionRef('village'), presentWhen: 'village.region_id', join: 'village' },
    district: { object: regionRef('district'), presentWhen: 'district.region_id', join: 'district' },
    villageFund: column('a.village_fund::text'),
    people: column('plan.people', 'plan'),
    amount: column('plan.amount', 'plan'),
    enacted: sumOf('ceiling'),
    received: column('arrived.amount', 'arrived'),
    committed: sumOf('committed'),
    billed: sumOf('billed'),
    paid: sumOf('paid'),
    left: sumOf('available'),
    lapsed: sumOf('lapsed'),
    progress: computed<[ceiling: string, owed: string, paid: string, lapsed: string, received: string]>(
      [
        'money.ceiling::text',
        '(money.committed + money.billed)::text',
        'money.paid::text',
        'money.lapsed::text',
        `COALESCE((SELECT ${received} FROM allocation_tranche t WHERE t.allocation_id = a.id), 0)::text`,
      ],
      ([ceiling, owed, paid, lapsed, arrived]) =>
        progressOf({
          enacted: BigInt(ceiling),
          received: BigInt(arrived),
          owed: BigInt(owed),
          paid: BigInt(paid),
          lapsed: BigInt(lapsed),
        }),
      'money',
    ),
    proposedById: column('a.proposed_by'),
    enteredById: column('a.entered_by'),
    madeBy: userName('maker'),
    lines: {
      list: lineFields,
      from: 'allocation_line l',
      where: `${ofRevision} a.revision`,
      orderBy: 'l.position',
    },
    proposedLines: {
      list: lineFields,
      from: 'allocation_line l',
      where: `a.status = 'REVISING' AND ${ofRevision} (SELECT max(n.revision) FROM allocation_line n WHERE n.allocation_id = a.id)`,
      orderBy: 'l.position',
    },
    tranches: {
      list: {
        id: column('t.id'),
        number: column('t.number'),
        fundingSource: column('t.funding_source'),
        receivedOn: column('t.received_on'),
        amount: column('t.amount::text'),
        isCorrection: column('t.is_correction'),
        documentNumber: column('t.document_number'),
        recordedBy: userName('recorder'),
        at: column('t.at'),
      },
      from: 'allocation_tranche t',
      where: 't.allocation_id = a.id',
      orderBy: 't.number',
      joins: { recorder: userJoin('recorder', 't.recorded_by') },
    },
    acts: {
      list: {
        id: column('h.id'),
        step: column('h.step'),
        documentNumber: column('h.document_number'),
        documentDate: column('h.document_date'),
        note: column('h.note'),
        madeBy: userName('doer'),
        at: column('h.at'),
      },
      from: 'allocation_act h',
      where: 'h.allocation_id = a.id',
      orderBy: 'h.id DESC',
      joins: { doer: userJoin('doer', 'h.made_by') },
    },
    budgetLines: {
      list: {
        id: column('l.id'),
        name: column('l.name'),
        fundingSource: column('l.funding_source'),
        accountCode: column('l.account_code'),
        ceiling: column('b.ceiling::text'),
        available: column('b.available::text'),
      },
      from: 'budget_line l JOIN budget_balance b ON b.line_id = l.id',
      where: 'l.village_id = a.village_id AND l.year = a.year',
      orderBy: 'l.id',
    },
    version: column('a.version'),
  },
  sorts: { NEWEST: { expression: 'a.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** What a region's villages have budgeted in a year, in rupiah; `own` is the budget of the region itself (APBD), beside them. */
export interface AllocationTotal {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly villages: string;
  readonly planned: string;
  readonly enacted: string;
  readonly people: string;
  readonly plannedAmount: string;
  readonly enactedAmount: string;
  readonly received: string;
  readonly committed: string;
  readonly billed: string;
  readonly paid: string;
  readonly left: string;
  readonly ownCeiling: string;
  readonly ownCommitted: string;
  readonly ownPaid: string;
  readonly ownLeft: string;
}

const below = (row: string, id: string) =>
  `CASE WHEN $3::int IS NULL THEN ${row}.regency_id WHEN $3 = ${row}.regency_id THEN ${row}.district_id ELSE ${row}.${id} END`;

/**
 * What the villages below a region have budgeted in a year: by regency without a region, by district of a regency, by village of a district.
 * Wards, which have no budget, are not counted.
 */
export const allocationTotalsStatement = (of: {
  readonly today: string;
  readonly year: number;
  readonly regionId: number | null;
}): Statement => ({
  text: `WITH village AS (
      SELECT v.region_id AS id, ${below('v', 'region_id')} AS group_id
      FROM region_version v
      WHERE v.kind IN ('VILLAGE', 'CUSTOMARY_VILLAGE') AND ${isShownToday('v')} AND (v.valid_to IS NULL OR v.valid_to >= $1::date)
        AND ($3::int IS NULL OR $3 IN (v.regency_id, v.district_id, v.region_id)) AND reaches(v.regency_id, v.district_id, v.region_id)
    ), allocated AS (
      SELECT a.village_id, a.status, a.people, a.amount, COALESCE(t.amount, 0) AS received
      FROM (SELECT a.id, a.village_id, a.status, sum(l.people) AS people, sum(l.amount) AS amount
            FROM allocation a JOIN allocation_line l ON l.allocation_id = a.id AND l.revision = a.revision
            WHERE a.year = $2 GROUP BY a.id) a
      LEFT JOIN (SELECT t.allocation_id, ${received} AS amount FROM allocation_tranche t GROUP BY 1) t ON t.allocation_id = a.id
    ), money AS (
      SELECT l.village_id, ${states.map((state) => `sum(b.${state}) AS ${state}`).join(', ')}
      FROM budget_line l JOIN budget_balance b ON b.line_id = l.id WHERE l.year = $2 AND l.village_id IS NOT NULL GROUP BY 1
    ), own AS (
      SELECT ${below('l', 'village_id')} AS group_id, ${states.map((state) => `sum(b.${state}) AS ${state}`).join(', ')}
      FROM budget_line l JOIN budget_balance b ON b.line_id = l.id WHERE l.year = $2 AND l.village_id IS NULL
        AND ($3::int IS NULL OR $3 IN (l.regency_id, l.district_id)) GROUP BY 1
    ), summed AS (
      SELECT v.group_id, count(*) AS villages, count(a.village_id) AS planned,
             count(*) FILTER (WHERE a.status IN ('ENACTED', 'REVISING', 'REPORTED', 'CLOSED')) AS enacted,
             COALESCE(sum(a.people), 0) AS people, COALESCE(sum(a.amount), 0) AS amount, COALESCE(sum(a.received), 0) AS received,
             ${states.map((state) => `COALESCE(sum(m.${state}), 0) AS ${state}`).join(', ')}
      FROM village v LEFT JOIN allocated a ON a.village_id = v.id LEFT JOIN money m ON m.village_id = v.id GROUP BY 1)
    SELECT r.region_id AS id, r.code, r.name, r.kind, s.villages, s.planned, s.enacted, s.people, s.amount AS "plannedAmount",
           s.ceiling AS "enactedAmount", s.received, s.committed, s.billed, s.paid, s.available AS "left",
           COALESCE(o.ceiling, 0) AS "ownCeiling", COALESCE(o.committed + o.billed, 0) AS "ownCommitted", COALESCE(o.paid, 0) AS "ownPaid",
           COALESCE(o.available, 0) AS "ownLeft"
    FROM summed s JOIN region_version r ON r.region_id = s.group_id AND ${isShownToday('r')}
    LEFT JOIN own o ON o.group_id = s.group_id
    ORDER BY r.code`,
  values: [of.today, of.year, of.regionId],
});
