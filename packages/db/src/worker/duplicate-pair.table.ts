import { type DuplicatePair, DuplicateState } from '@lindung/domain/worker/duplicate-pair';
import { DuplicateReason } from '@lindung/domain/worker/duplicate-score';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  instant,
  instantByDefault,
  ints,
  nullable,
  primary,
  smallint,
  text,
  texts,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, checkSomeOf, reference } from '../constraints.js';

export const duplicatePairTable = new EntitySchema<DuplicatePair>({
  name: 'DuplicatePair',
  tableName: 'duplicate_pair',
  columns: {
    id: primary(uuid('id'), 'pk_duplicate_pair'),
    oneId: uuid('one_id'),
    otherId: uuid('other_id'),
    score: smallint('score'),
    reasons: texts('reasons'),
    state: byDefault(text('state'), DuplicateState.OPEN),
    foundAt: instantByDefault('found_at'),
    decidedBy: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    reason: nullable(text('reason')),
    regencies: ints('regencies'),
    version: versionCounter(),
  } satisfies Record<keyof DuplicatePair, EntitySchemaColumnOptions>,
  checks: [
    check('ck_duplicate_pair_order', 'one_id < other_id'),
    check('ck_duplicate_pair_score', 'score BETWEEN 1 AND 100'),
    checkOneOf('ck_duplicate_pair_state', 'state', DuplicateState),
    checkSomeOf('ck_duplicate_pair_reasons', 'reasons', DuplicateReason),
    check('ck_duplicate_pair_regencies', 'cardinality(regencies) BETWEEN 1 AND 2'),
    check(
      'ck_duplicate_pair_decided',
      `num_nonnulls(decided_by, decided_at, reason) = CASE state WHEN 'OPEN' THEN 0 ELSE 3 END`,
    ),
  ],
  foreignKeys: [
    reference('fk_duplicate_pair_one', 'oneId', 'Person', 'CASCADE'),
    reference('fk_duplicate_pair_other', 'otherId', 'Person', 'CASCADE'),
    reference('fk_duplicate_pair_decided_by', 'decidedBy', 'User'),
  ],
  uniques: [{ name: 'uq_duplicate_pair_persons', columns: ['oneId', 'otherId'] }],
  indices: [
    { name: 'ix_duplicate_pair_other', columns: ['otherId'] },
    { name: 'ix_duplicate_pair_score', columns: ['state', 'score', 'id'] },
    { name: 'ix_duplicate_pair_regencies', columns: ['regencies', 'state', 'score', 'id'] },
  ],
});
