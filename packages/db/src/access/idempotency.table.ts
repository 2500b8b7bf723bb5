import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { bytes, instantByDefault, nullable, primary, text, uuid } from '../columns.js';
import { check } from '../constraints.js';

/** That a command was carried out: the same key with the same content answers with the same result. */
export interface IdempotencyRow {
  actorId: string;
  operation: string;
  key: string;
  requestHash: Buffer;
  resultId: string | null;
  /** What was answered, sealed, where it is answered again to the letter. */
  answer: Buffer | null;
  createdAt: Date;
}

export const idempotencyTable = new EntitySchema<IdempotencyRow>({
  name: 'Idempotency',
  tableName: 'idempotency',
  columns: {
    actorId: primary(uuid('actor_id'), 'pk_idempotency'),
    operation: primary(text('operation'), 'pk_idempotency'),
    key: primary(text('key'), 'pk_idempotency'),
    requestHash: bytes('request_hash'),
    resultId: nullable(text('result_id')),
    answer: nullable(bytes('answer')),
    createdAt: instantByDefault('created_at'),
  } satisfies Record<keyof IdempotencyRow, EntitySchemaColumnOptions>,
  checks: [check('ck_idempotency_key', 'length(key) BETWEEN 8 AND 64')],
});
