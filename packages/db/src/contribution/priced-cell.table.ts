import type { PricedCell } from '@lindung/domain/contribution/priced-cell';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { bigint, instantByDefault, json, month, primary, text, texts, uuid } from '../columns.js';
import { check } from '../constraints.js';

/** A price with its derivation as JSON: amounts in it are strings of digits. */
export type PricedCellRow = Omit<PricedCell, 'derivation'> & { derivation: unknown; createdAt: Date };

export const pricedCellTable = new EntitySchema<PricedCellRow>({
  name: 'PricedCell',
  tableName: 'priced_cell',
  columns: {
    id: primary(uuid('id'), 'pk_priced_cell'),
    month: month('month'),
    segment: text('segment'),
    memberGroup: text('member_group'),
    programmes: texts('programmes'),
    incomeBase: bigint('income_base'),
    fundingSource: text('funding_source'),
    tariffVersion: text('tariff_version'),
    amount: bigint('amount'),
    derivation: json('derivation'),
    createdAt: instantByDefault('created_at'),
  } satisfies Record<keyof PricedCellRow, EntitySchemaColumnOptions>,
  uniques: [
    {
      name: 'uq_priced_cell_key',
      columns: [
        'month',
        'segment',
        'memberGroup',
        'programmes',
        'incomeBase',
        'fundingSource',
        'tariffVersion',
      ],
    },
  ],
  checks: [check('ck_priced_cell_amount', 'amount >= 0')],
});
