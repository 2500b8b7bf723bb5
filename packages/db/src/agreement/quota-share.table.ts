import type { QuotaShare, QuotaShareMove } from '@lindung/domain/agreement/share';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { instantByDefault, int, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

export const quotaShareTable = new EntitySchema<QuotaShare>({
  name: 'QuotaShare',
  tableName: 'quota_share',
  columns: {
    lineId: primary(uuid('line_id'), 'pk_quota_share'),
    regionId: primary(int('region_id'), 'pk_quota_share'),
    seats: int('seats'),
    ...ownerColumns,
  } satisfies Record<keyof QuotaShare, EntitySchemaColumnOptions>,
  checks: [check('ck_quota_share_seats', 'seats > 0')],
  foreignKeys: [
    reference('fk_quota_share_line', 'lineId', 'AgreementLine', 'CASCADE'),
    reference('fk_quota_share_region', 'regionId', 'Region'),
  ],
});

export const quotaShareMoveTable = new EntitySchema<Omit<QuotaShareMove, 'at'> & { at: Date }>({
  name: 'QuotaShareMove',
  tableName: 'quota_share_move',
  columns: {
    id: primary(uuid('id'), 'pk_quota_share_move'),
    lineId: uuid('line_id'),
    regionId: int('region_id'),
    seatsBefore: int('seats_before'),
    seatsAfter: int('seats_after'),
    addendumId: nullable(uuid('addendum_id')),
    reason: nullable(text('reason')),
    byUser: uuid('by_user'),
    at: instantByDefault('at'),
    ...ownerColumns,
  } satisfies Record<keyof QuotaShareMove, EntitySchemaColumnOptions>,
  checks: [
    check(
      'ck_quota_share_move_seats',
      'seats_before >= 0 AND seats_after >= 0 AND seats_before <> seats_after',
    ),
    check('ck_quota_share_move_why', '(addendum_id IS NULL) <> (reason IS NULL)'),
  ],
  foreignKeys: [
    reference('fk_quota_share_move_line', 'lineId', 'AgreementLine'),
    reference('fk_quota_share_move_region', 'regionId', 'Region'),
    reference('fk_quota_share_move_addendum', 'addendumId', 'Agreement'),
    reference('fk_quota_share_move_by_user', 'byUser', 'User'),
  ],
  indices: [{ name: 'ix_quota_share_move_line', columns: ['lineId', 'id'] }],
});
