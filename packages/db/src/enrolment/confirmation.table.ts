import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Owner } from '@lindung/domain/access/jurisdiction';

import { bytes, instantByDefault, ownerColumns, primary, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

/** The sign of a paper that left Lindung, as a hash, and of what the paper is. */
export interface ConfirmationRow extends Owner {
  id: string;
  tokenHash: Buffer;
  decreeId: string;
  issuedBy: string;
  issuedAt: Date;
}

export const confirmationTable = new EntitySchema<ConfirmationRow>({
  name: 'Confirmation',
  tableName: 'confirmation',
  columns: {
    id: primary(uuid('id'), 'pk_confirmation'),
    tokenHash: bytes('token_hash'),
    decreeId: uuid('decree_id'),
    issuedBy: uuid('issued_by'),
    issuedAt: instantByDefault('issued_at'),
    ...ownerColumns,
  } satisfies Record<keyof ConfirmationRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_confirmation_token', columns: ['tokenHash'] }],
  checks: [check('ck_confirmation_token', 'octet_length(token_hash) = 32')],
  foreignKeys: [
    reference('fk_confirmation_decree', 'decreeId', 'Decree'),
    reference('fk_confirmation_issued_by', 'issuedBy', 'User'),
  ],
  indices: [{ name: 'ix_confirmation_decree', columns: ['decreeId'] }],
});
