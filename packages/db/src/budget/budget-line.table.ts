import { FundingSource } from '@lindung/domain/agreement/funding-source';
import type { BudgetBalance, BudgetFunding, BudgetLine } from '@lindung/domain/budget/budget-line';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import { Programme } from '@lindung/domain/programme/programme';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  flag,
  int,
  month,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export const budgetLineTable = new EntitySchema<BudgetLine>({
  name: 'BudgetLine',
  tableName: 'budget_line',
  columns: {
    id: primary(uuid('id'), 'pk_budget_line'),
    year: int('year'),
    fundingSource: text('funding_source'),
    accountCode: text('account_code'),
    activityCode: nullable(text('activity_code')),
    name: text('name'),
    ...ownerColumns,
    version: versionCounter(),
  } satisfies Record<keyof BudgetLine, EntitySchemaColumnOptions>,
  exclusions: [
    {
      name: 'ex_budget_line_code',
      expression: `USING gist (regency_id WITH =, COALESCE(village_id, district_id, regency_id) WITH =, year WITH =,
          funding_source WITH =, account_code WITH =, COALESCE(activity_code, '') WITH =, lower(name) WITH =)`,
    },
  ],
  checks: [
    check('ck_budget_line_year', 'year BETWEEN 2000 AND 2099'),
    checkOneOf('ck_budget_line_funding_source', 'funding_source', FundingSource),
    check(
      'ck_budget_line_codes',
      `account_code ~ '^[0-9]+([.][0-9]+)*$' AND activity_code ~ '^[0-9]+([.][0-9]+)*$'`,
    ),
  ],
  indices: [
    { name: 'ix_budget_line_regency', columns: ['regencyId', 'year', 'id'] },
    { name: 'ix_budget_line_village', columns: ['villageId', 'year'], where: 'village_id IS NOT NULL' },
  ],
});

/** What a budget line holds in each state, kept by the database as the sum of its movements. */
export type BudgetBalanceRow = BudgetBalance & Owner & { readonly lineId: string };

const sum = (name: string) => byDefault(bigint(name), 0);

export const budgetBalanceTable = new EntitySchema<BudgetBalanceRow>({
  name: 'BudgetBalance',
  tableName: 'budget_balance',
  columns: {
    lineId: primary(uuid('line_id'), 'pk_budget_balance'),
    ceiling: sum('ceiling'),
    AVAILABLE: sum('available'),
    FROZEN: sum('frozen'),
    COMMITTED: sum('committed'),
    BILLED: sum('billed'),
    PAID: sum('paid'),
    LAPSED: sum('lapsed'),
    ...ownerColumns,
  } satisfies Record<keyof BudgetBalanceRow, EntitySchemaColumnOptions>,
  checks: [
    check('ck_budget_balance_sum', 'ceiling = available + frozen + committed + billed + paid + lapsed'),
    ...['available', 'frozen', 'committed', 'billed', 'paid', 'lapsed'].map((state) =>
      check(`ck_budget_balance_${state}`, `${state} >= 0`),
    ),
  ],
  foreignKeys: [reference('fk_budget_balance_line', 'lineId', 'BudgetLine', 'CASCADE')],
});

export const budgetFundingTable = new EntitySchema<BudgetFunding>({
  name: 'BudgetFunding',
  tableName: 'budget_funding',
  columns: {
    lineId: primary(uuid('line_id'), 'pk_budget_funding'),
    month: primary(month('month'), 'pk_budget_funding'),
    programme: primary(text('programme'), 'pk_budget_funding'),
    budgetLineId: uuid('budget_line_id'),
    amount: bigint('amount'),
    isPaused: byDefault(flag('is_paused'), false),
    ...ownerColumns,
  } satisfies Record<keyof BudgetFunding, EntitySchemaColumnOptions>,
  checks: [
    check('ck_budget_funding_month', 'extract(day FROM month) = 1'),
    checkOneOf('ck_budget_funding_programme', 'programme', Programme),
    check('ck_budget_funding_amount', 'amount > 0'),
  ],
  foreignKeys: [
    reference('fk_budget_funding_line', 'lineId', 'AgreementLine'),
    reference('fk_budget_funding_budget_line', 'budgetLineId', 'BudgetLine'),
  ],
  indices: [{ name: 'ix_budget_funding_budget_line', columns: ['budgetLineId'] }],
});
