import type { LineChange, LineChangeStage } from '@lindung/domain/agreement/line-change';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { bigint, day, int, json, month, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, reference, referenceTo } from '../constraints.js';

export const lineChangeTable = new EntitySchema<LineChange>({
  name: 'LineChange',
  tableName: 'line_change',
  columns: {
    id: primary(uuid('id'), 'pk_line_change'),
    agreementId: uuid('agreement_id'),
    lineId: uuid('line_id'),
    takeBack: nullable(int('take_back')),
    endsFrom: nullable(month('ends_from')),
    shares: nullable(json('shares')),
    seatsBefore: nullable(int('seats_before')),
    seatsAfter: nullable(int('seats_after')),
    monthToBefore: nullable(month('month_to_before')),
    monthlyBefore: nullable(bigint('monthly_before')),
    monthlyAfter: nullable(bigint('monthly_after')),
    restBefore: nullable(bigint('rest_before')),
    restAfter: nullable(bigint('rest_after')),
    ...ownerColumns,
  } satisfies Record<keyof LineChange, EntitySchemaColumnOptions>,
  uniques: [
    { name: 'uq_line_change_line', columns: ['agreementId', 'lineId'] },
    { name: 'uq_line_change_agreement', columns: ['id', 'agreementId'] },
  ],
  checks: [
    check('ck_line_change_shares', `jsonb_typeof(shares) = 'array'`),
    check('ck_line_change_take_back', 'take_back > 0'),
    check('ck_line_change_ends_from', 'extract(day FROM ends_from) = 1'),
    check(
      'ck_line_change_difference',
      'num_nonnulls(seats_before, seats_after, month_to_before, monthly_before, monthly_after, rest_before, rest_after) IN (0, 7)',
    ),
  ],
  foreignKeys: [
    reference('fk_line_change_agreement', 'agreementId', 'Agreement', 'CASCADE'),
    reference('fk_line_change_line', 'lineId', 'AgreementLine'),
  ],
  indices: [{ name: 'ix_line_change_line', columns: ['lineId'] }],
});

export const lineChangeStageTable = new EntitySchema<LineChangeStage>({
  name: 'LineChangeStage',
  tableName: 'line_change_stage',
  columns: {
    id: primary(uuid('id'), 'pk_line_change_stage'),
    changeId: uuid('change_id'),
    agreementId: uuid('agreement_id'),
    startsOn: day('starts_on'),
    seats: int('seats'),
    note: nullable(text('note')),
    ...ownerColumns,
  } satisfies Record<keyof LineChangeStage, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_line_change_stage_day', columns: ['changeId', 'startsOn'] }],
  checks: [check('ck_line_change_stage_seats', 'seats > 0')],
  foreignKeys: [
    {
      ...referenceTo('fk_line_change_stage_change', 'LineChange', {
        changeId: 'id',
        agreementId: 'agreementId',
      }),
      onDelete: 'CASCADE',
    },
  ],
});
