import { jobRepository, type LockedJob } from '@lindung/db/exchange/job.repository';
import type { JobKind } from '@lindung/domain/exchange/job';
import type { EntityManager } from 'typeorm';

import type { UseCaseTools } from '../../writing/use-case.js';
import { DomainError } from '../../graphql/domain-error.js';

/** The job of a command, locked. @throws DomainError NOT_FOUND alike when it is missing, elsewhere or of another kind */
export async function requireJob(tx: EntityManager, jobId: string, kind?: JobKind): Promise<LockedJob> {
  const job = await jobRepository(tx).findLocked(jobId);
  if (!job || (kind !== undefined && job.kind !== kind))
    throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
  return job;
}

/** The job of somebody who keeps it running: where the grant says so, only one that they queued themselves. */
export async function requireKeptJob({ tx, actor, grant }: UseCaseTools, jobId: string): Promise<LockedJob> {
  const job = await requireJob(tx, jobId);
  if (grant.scope === 'SELF' && job.userId !== actor.userId)
    throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
  return job;
}
