import { type Job, JobKind } from '@lindung/domain/exchange/job';
import { JobState } from '@lindung/domain/exchange/job-state';
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
import { check, checkOneOf, reference } from '../constraints.js';

/** A job as it is stored; what is JSON in it is read with the domain's shapes. */
export type JobRow = Omit<Job, 'params' | 'checkpoint' | 'error'> & {
  params: object;
  checkpoint: unknown;
  error: unknown;
};

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
    assignmentId: nullable(uuid('assignment_id')),
    createdAt: instantByDefault('created_at'),
    startedAt: nullable(instant('started_at')),
    finishedAt: nullable(instant('finished_at')),
    ...ownerColumns,
    regencyId: nullable(ownerColumns.regencyId),
  } satisfies Record<keyof JobRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_job_kind', 'kind', JobKind),
    checkOneOf('ck_job_state', 'state', JobState),
    check('ck_job_finished', `(state IN ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL)`),
    check(
      'ck_job_assignment',
      `assignment_id IS NOT NULL OR (kind = 'CANDIDATE_IMPORT' AND state = 'SUCCEEDED')`,
    ),
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
