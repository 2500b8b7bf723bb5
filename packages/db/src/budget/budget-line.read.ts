import { userJoin, userName } from '../access/user-name.js';
import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

const region = (alias: string) => `COALESCE(${alias}.village_id, ${alias}.district_id, ${alias}.regency_id)`;

/** A budget line as another record points at it. */
export const budgetLineRef = (alias: string, regionAlias: string): FieldMap => ({
  id: column(`${alias}.id`),
  year: column(`${alias}.year`),
  fundingSource: column(`${alias}.funding_source`),
  accountCode: column(`${alias}.account_code`),
  activityCode: column(`${alias}.activity_code`),
  name: column(`${alias}.name`),
  region: { object: regionRef(regionAlias), presentWhen: `${regionAlias}.region_id`, join: regionAlias },
});

/** The joins of `budgetLineRef`. @param id of the budget line */
export const budgetLineRefJoins = (alias: string, regionAlias: string, id: string) => ({
  [alias]: { sql: `LEFT JOIN budget_line ${alias} ON ${alias}.id = ${id}` },
  [regionAlias]: { ...regionJoin(regionAlias, region(alias)), needs: alias },
});

const balance = { sql: 'LEFT JOIN budget_balance balance ON balance.line_id = b.id' };
const sum = (state: string) => column(`balance.${state}::text`, 'balance');

/** Budget lines with what they hold in each state, and which lines of agreements they pay. */
export const budgetLineRead = {
  table: 'budget_line',
  alias: 'b',
  id: { column: 'b.id', type: 'uuid' },
  perRegency: true,
  joins: { balance, region: regionJoin('region', region('b')) },
  fields: {
    ...budgetLineRef('b', 'region'),
    ceiling: sum('ceiling'),
    available: sum('available'),
    frozen: sum('frozen'),
    committed: sum('committed'),
    billed: sum('billed'),
    paid: sum('paid'),
    lapsed: sum('lapsed'),
    fundings: {
      list: {
        id: column('f.line_id'),
        line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
        programmes: column('f.programmes'),
        fromMonth: column(`to_char(f.from_month, 'YYYY-MM')`),
        toMonth: column(`to_char(f.to_month, 'YYYY-MM')`),
      },
      from: `(SELECT line_id, array_agg(DISTINCT programme ORDER BY programme) AS programmes, min(month) AS from_month, max(month) AS to_month
              FROM budget_funding WHERE budget_line_id = b.id GROUP BY line_id) f`,
      where: 'true',
      orderBy: 'f.line_id',
      joins: lineRefJoins('f.line_id'),
    },
    version: column('b.version'),
  },
  sorts: { NEWEST: { expression: 'b.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** What is proposed and was decided of budget lines. */
export const budgetChangeRead = {
  table: 'budget_change',
  alias: 'c',
  id: { column: 'c.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...budgetLineRefJoins('budget', 'region', 'c.budget_line_id'),
    ...budgetLineRefJoins('target', 'target_region', 'c.to_line_id'),
    balance: { sql: 'LEFT JOIN budget_balance balance ON balance.line_id = c.budget_line_id' },
    proposer: userJoin('proposer', 'c.proposed_by'),
    decider: userJoin('decider', 'c.decided_by'),
  },
  fields: {
    id: column('c.id'),
    budgetLine: { object: budgetLineRef('budget', 'region'), presentWhen: 'budget.id', join: 'budget' },
    toLine: { object: budgetLineRef('target', 'target_region'), presentWhen: 'target.id', join: 'target' },
    kind: column('c.kind'),
    amount: column('c.amount::text'),
    available: column('balance.available::text', 'balance'),
    documentNumber: column('c.document_number'),
    documentDate: column('c.document_date'),
    note: column('c.note'),
    status: column('c.status'),
    proposedById: column('c.proposed_by'),
    proposedBy: userName('proposer'),
    proposedAt: column('c.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('c.decided_at'),
    answer: column('c.answer'),
    version: column('c.version'),
  },
  sorts: { NEWEST: { expression: 'c.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** The movements of budget lines, the latest first. */
export const budgetMovementRead = {
  table: 'budget_movement',
  alias: 'm',
  id: { column: 'm.id', type: 'uuid' },
  joins: {
    paper: {
      sql: `LEFT JOIN LATERAL (
        SELECT c.document_number AS number, NULL::uuid AS record FROM budget_change c WHERE m.document = 'CHANGE' AND c.id = m.document_id
        UNION ALL SELECT b.number, b.id FROM bill b WHERE m.document = 'BILL' AND b.id = m.document_id
        UNION ALL SELECT d.number, d.id FROM decree d WHERE m.document = 'DECREE' AND d.id = m.document_id
        UNION ALL SELECT a.number, a.id FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id
          WHERE m.document = 'FUNDING' AND l.id = m.document_id LIMIT 1) paper ON true`,
    },
    maker: userJoin('maker', 'm.made_by'),
    checker: userJoin('checker', 'm.checked_by'),
  },
  fields: {
    id: column('m.id'),
    kind: column('m.kind'),
    fromAccount: column('m.from_account'),
    toAccount: column('m.to_account'),
    amount: column('m.amount::text'),
    document: column('m.document'),
    documentId: column('paper.record', 'paper'),
    documentNumber: column('paper.number', 'paper'),
    madeBy: userName('maker'),
    checkedBy: userName('checker'),
    at: column('m.at'),
  },
  sorts: { NEWEST: { expression: 'm.at', type: 'timestamptz' } },
} as const satisfies ReadModel;
