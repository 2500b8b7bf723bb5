import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  flag,
  instant,
  instantByDefault,
  int,
  json,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
} from '../columns.js';
import { check, reference } from '../constraints.js';

/** Work of more than a moment: state, lease, progress and rights; the queue only wakes somebody who takes the lease. */
export interface JobRow {
  id: string;
  kind: string;
  state: string;
  params: unknown;
  phase: string | null;
  done: number;
  total: number | null;
  checkpoint: unknown;
  leaseOwner: string | null;
  leaseUntil: Date | null;
  attempts: number;
  cancelRequested: boolean;
  error: unknown;
  result: unknown;
  userId: string;
  assignmentId: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  regencyId: number | null;
  districtId: number | null;
  villageId: number | null;
}

export const jobTable = new EntitySchema<JobRow>({
  name: 'Job',
  tableName: 'job',
  columns: {
    id: primary(uuid('id'), 'pk_job'),
    kind: text('kind'),
    state: text('state'),
    params: json('params'),
    phase: nullable(text('phase')),
    done: byDefault(int('done'), 0),
    total: nullable(int('total')),
    checkpoint: nullable(json('checkpoint')),
    leaseOwner: nullable(text('lease_owner')),
    leaseUntil: nullable(instant('lease_until')),
    attempts: byDefault(int('attempts'), 0),
    cancelRequested: byDefault(flag('cancel_requested'), false),
    error: nullable(json('error')),
    result: nullable(json('result')),
    userId: uuid('user_id'),
    assignmentId: uuid('assignment_id'),
    createdAt: instantByDefault('created_at'),
    startedAt: nullable(instant('started_at')),
    finishedAt: nullable(instant('finished_at')),
    ...ownerColumns,
    regencyId: nullable(ownerColumns.regencyId),
  } satisfies Record<keyof JobRow, EntitySchemaColumnOptions>,
  checks: [
    check('ck_job_kind', `kind IN ('CANDIDATE_IMPORT', 'EXPORT')`),
    check(
      'ck_job_state',
      `state IN ('QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION', 'SUCCEEDED', 'FAILED', 'CANCELLED')`,
    ),
    check('ck_job_finished', `(state IN ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL)`),
    check('ck_job_lease', `(state = 'RUNNING') = (lease_owner IS NOT NULL AND lease_until IS NOT NULL)`),
  ],
  foreignKeys: [
    reference('fk_job_user', 'userId', 'User'),
    reference('fk_job_assignment', 'assignmentId', 'Assignment'),
  ],
  indices: [
    { name: 'ix_job_claim', columns: ['createdAt'], where: `state IN ('QUEUED', 'RUNNING')` },
    { name: 'ix_job_owner', columns: ['regencyId', 'id'] },
  ],
});
