import { type OneTimeCode, OneTimeCodePurpose } from '@lindung/domain/access/one-time-code';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { bytes, hidden, instant, instantByDefault, int, nullable, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A code that sets the password of one account, once. Only its hash is kept, and selected by name only; the regency is the account's. */
export type OneTimeCodeRow = OneTimeCode & { codeHash: Buffer; regencyId: number | null };

export const oneTimeCodeTable = new EntitySchema<OneTimeCodeRow>({
  name: 'OneTimeCode',
  tableName: 'one_time_code',
  columns: {
    id: primary(uuid('id'), 'pk_one_time_code'),
    purpose: text('purpose'),
    userId: uuid('user_id'),
    codeHash: hidden(bytes('code_hash')),
    createdBy: uuid('created_by'),
    createdAt: instantByDefault('created_at'),
    expiresAt: instant('expires_at'),
    usedAt: nullable(instant('used_at')),
    regencyId: nullable(int('regency_id')),
  } satisfies Record<keyof OneTimeCodeRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_one_time_code_hash', columns: ['codeHash'] }],
  checks: [
    checkOneOf('ck_one_time_code_purpose', 'purpose', OneTimeCodePurpose),
    check('ck_one_time_code_used', 'used_at <= expires_at'),
    check('ck_one_time_code_of_another', 'user_id <> created_by'),
  ],
  foreignKeys: [
    reference('fk_one_time_code_user', 'userId', 'User'),
    reference('fk_one_time_code_created_by', 'createdBy', 'User'),
  ],
  indices: [{ name: 'ix_one_time_code_user', columns: ['userId'] }],
});
