import { ErasureRunStatus } from '@lindung/domain/retention/erasure-run';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
  instant,
  instantByDefault,
  int,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A list of who was due on a day, how many that were, and who proposed and decided to erase them. */
export interface ErasureRunRow {
  id: string;
  dueOn: BusinessDate;
  status: ErasureRunStatus;
  items: number;
  reason: string;
  proposedByUserId: string;
  proposedAt: Date;
  decidedByUserId: string | null;
  decidedAt: Date | null;
  decidedOn: BusinessDate | null;
  decisionReason: string | null;
  version: number;
}

export const erasureRunTable = new EntitySchema<ErasureRunRow>({
  name: 'ErasureRun',
  tableName: 'erasure_run',
  columns: {
    id: primary(uuid('id'), 'pk_erasure_run'),
    dueOn: day('due_on'),
    status: byDefault(text('status'), ErasureRunStatus.PROPOSED),
    items: int('items'),
    reason: text('reason'),
    proposedByUserId: uuid('proposed_by'),
    proposedAt: instantByDefault('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    decidedOn: nullable(day('decided_on')),
    decisionReason: nullable(text('decision_reason')),
    version: versionCounter(),
  } satisfies Record<keyof ErasureRunRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_erasure_run_status', 'status', ErasureRunStatus),
    check('ck_erasure_run_items', 'items > 0'),
    check('ck_erasure_run_two_people', 'decided_by <> proposed_by'),
    check(
      'ck_erasure_run_decided',
      `num_nonnulls(decided_by, decided_at, decided_on, decision_reason) = CASE status WHEN 'PROPOSED' THEN 0 ELSE 4 END`,
    ),
  ],
  foreignKeys: [
    reference('fk_erasure_run_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_erasure_run_decided_by', 'decidedByUserId', 'User'),
  ],
  indices: [
    { name: 'uq_erasure_run_waiting', columns: ['status'], unique: true, where: `status = 'PROPOSED'` },
  ],
});
