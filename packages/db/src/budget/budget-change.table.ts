import { type BudgetChange, BudgetChangeStatus } from '@lindung/domain/budget/budget-change';
import {
  BUDGET_MOVEMENTS,
  BudgetAccount,
  BudgetChangeKind,
  BudgetDocument,
  BudgetMovementKind,
} from '@lindung/domain/budget/budget-state';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  day,
  instant,
  instantByDefault,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export const budgetChangeTable = new EntitySchema<BudgetChange>({
  name: 'BudgetChange',
  tableName: 'budget_change',
  columns: {
    id: primary(uuid('id'), 'pk_budget_change'),
    budgetLineId: uuid('budget_line_id'),
    toLineId: nullable(uuid('to_line_id')),
    kind: text('kind'),
    amount: bigint('amount'),
    documentNumber: text('document_number'),
    documentDate: day('document_date'),
    note: nullable(text('note')),
    allocationId: nullable(uuid('allocation_id')),
    status: byDefault(text('status'), 'OPEN'),
    proposedBy: uuid('proposed_by'),
    proposedAt: instantByDefault('proposed_at'),
    decidedBy: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    answer: nullable(text('answer')),
    ...ownerColumns,
    version: versionCounter(),
  } satisfies Record<keyof BudgetChange, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_budget_change_kind', 'kind', BudgetChangeKind),
    checkOneOf('ck_budget_change_status', 'status', BudgetChangeStatus),
    check('ck_budget_change_amount', 'amount > 0 AND amount <= 1000000000000000'),
    check(
      'ck_budget_change_shift',
      `(kind = 'SHIFT') = (to_line_id IS NOT NULL) AND to_line_id <> budget_line_id`,
    ),
    check(
      'ck_budget_change_decided',
      `num_nonnulls(decided_by, decided_at) = CASE status WHEN 'OPEN' THEN 0 ELSE 2 END
          AND (answer IS NOT NULL) = (status = 'DECLINED')`,
    ),
    check('ck_budget_change_two_people', `(decided_by = proposed_by) = (status = 'WITHDRAWN')`),
  ],
  foreignKeys: [
    reference('fk_budget_change_line', 'budgetLineId', 'BudgetLine'),
    reference('fk_budget_change_to_line', 'toLineId', 'BudgetLine'),
    reference('fk_budget_change_allocation', 'allocationId', 'Allocation'),
    reference('fk_budget_change_proposed_by', 'proposedBy', 'User'),
    reference('fk_budget_change_decided_by', 'decidedBy', 'User'),
  ],
  indices: [
    {
      name: 'uq_budget_change_ceiling',
      columns: ['budgetLineId'],
      unique: true,
      where: `kind = 'CEILING'`,
    },
    { name: 'ix_budget_change_line', columns: ['budgetLineId', 'id'] },
    { name: 'ix_budget_change_regency', columns: ['regencyId', 'id'] },
    {
      name: 'ix_budget_change_allocation',
      columns: ['allocationId'],
      where: `status = 'OPEN' AND allocation_id IS NOT NULL`,
    },
    { name: 'ix_budget_change_waiting', columns: ['regencyId', 'id'], where: `status = 'OPEN'` },
  ],
});

/** A movement of the ledger: one amount from one account of a budget line to another. */
export interface BudgetMovementRow extends Owner {
  readonly id: string;
  readonly budgetLineId: string;
  readonly kind: BudgetMovementKind;
  readonly fromAccount: BudgetAccount;
  readonly toAccount: BudgetAccount;
  readonly amount: bigint;
  readonly document: BudgetDocument;
  readonly documentId: string;
  readonly key: string;
  readonly madeBy: string;
  readonly checkedBy: string | null;
  readonly at: Date;
}

const ways = Object.entries(BUDGET_MOVEMENTS).map(([kind, [from, to]]) => `('${kind}', '${from}', '${to}')`);

export const budgetMovementTable = new EntitySchema<BudgetMovementRow>({
  name: 'BudgetMovement',
  tableName: 'budget_movement',
  columns: {
    id: primary(uuid('id'), 'pk_budget_movement'),
    budgetLineId: uuid('budget_line_id'),
    kind: text('kind'),
    fromAccount: text('from_account'),
    toAccount: text('to_account'),
    amount: bigint('amount'),
    document: text('document'),
    documentId: uuid('document_id'),
    key: text('key'),
    madeBy: uuid('made_by'),
    checkedBy: nullable(uuid('checked_by')),
    at: byDefault(instant('at'), () => 'clock_timestamp()'),
    ...ownerColumns,
  } satisfies Record<keyof BudgetMovementRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_budget_movement_key', columns: ['budgetLineId', 'key'] }],
  checks: [
    checkOneOf('ck_budget_movement_kind', 'kind', BudgetMovementKind),
    checkOneOf('ck_budget_movement_from_account', 'from_account', BudgetAccount),
    checkOneOf('ck_budget_movement_to_account', 'to_account', BudgetAccount),
    check('ck_budget_movement_way', `(kind, from_account, to_account) IN\n          (${ways.join(', ')})`),
    check('ck_budget_movement_amount', 'amount > 0'),
    checkOneOf('ck_budget_movement_document', 'document', BudgetDocument),
    check('ck_budget_movement_two_people', 'checked_by <> made_by'),
  ],
  foreignKeys: [
    reference('fk_budget_movement_line', 'budgetLineId', 'BudgetLine'),
    reference('fk_budget_movement_made_by', 'madeBy', 'User'),
    reference('fk_budget_movement_checked_by', 'checkedBy', 'User'),
  ],
  indices: [
    { name: 'ix_budget_movement_line', columns: ['budgetLineId', 'at', 'id'] },
    { name: 'ix_budget_movement_document', columns: ['documentId', 'kind'] },
  ],
});
