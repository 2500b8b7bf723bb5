import { MergeField, type WorkerMerge } from '@lindung/domain/worker/worker-merge';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  flag,
  hidden,
  instant,
  instantByDefault,
  json,
  nullable,
  primary,
  texts,
  uuid,
} from '../columns.js';
import { check, reference } from '../constraints.js';

/** A merge with what both records were: no role of the application reads it, and after a month it is gone. */
export type WorkerMergeRow = WorkerMerge & { image: unknown; isKept: boolean };

const fields = Object.values(MergeField)
  .map((field) => `'${field}'`)
  .join(', ');

export const workerMergeTable = new EntitySchema<WorkerMergeRow>({
  name: 'WorkerMerge',
  tableName: 'worker_merge',
  columns: {
    id: primary(uuid('id'), 'pk_worker_merge'),
    pairId: uuid('pair_id'),
    survivorId: uuid('survivor_id'),
    absorbedId: uuid('absorbed_id'),
    taken: texts('taken'),
    listsPassed: { ...uuid('lists_passed'), array: true },
    listsEnded: { ...uuid('lists_ended'), array: true },
    image: hidden(nullable(json('image'))),
    isKept: byDefault(flag('is_kept'), true),
    mergedBy: uuid('merged_by'),
    mergedAt: instantByDefault('merged_at'),
    undoneBy: nullable(uuid('undone_by')),
    undoneAt: nullable(instant('undone_at')),
  } satisfies Record<keyof WorkerMergeRow, EntitySchemaColumnOptions>,
  checks: [
    check('ck_worker_merge_two', 'survivor_id <> absorbed_id'),
    check('ck_worker_merge_taken', `taken <@ ARRAY[${fields}]`),
    check('ck_worker_merge_kept', 'is_kept = (image IS NOT NULL)'),
    check(
      'ck_worker_merge_undone',
      '(undone_by IS NULL) = (undone_at IS NULL) AND (undone_at IS NULL OR NOT is_kept)',
    ),
  ],
  foreignKeys: [
    reference('fk_worker_merge_survivor', 'survivorId', 'Person'),
    reference('fk_worker_merge_absorbed', 'absorbedId', 'Person'),
    reference('fk_worker_merge_merged_by', 'mergedBy', 'User'),
    reference('fk_worker_merge_undone_by', 'undoneBy', 'User'),
  ],
  indices: [
    { name: 'ix_worker_merge_survivor', columns: ['survivorId', 'mergedAt'] },
    { name: 'ix_worker_merge_absorbed', columns: ['absorbedId', 'mergedAt'] },
    {
      name: 'uq_worker_merge_absorbed',
      columns: ['absorbedId'],
      unique: true,
      where: 'undone_at IS NULL',
    },
    { name: 'ix_worker_merge_kept', columns: ['mergedAt'], where: 'is_kept' },
  ],
});
