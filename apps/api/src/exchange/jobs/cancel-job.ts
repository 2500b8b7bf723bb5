import { jobRepository } from '@lindung/db/exchange/job.repository';
import { CancelJob, decideCancelJob } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { requireKeptJob } from './find-job.js';

/** Cancels a job; what a running one has not committed never will be. */
export const cancelJob = useCase('cancelJob', CancelJob, async (tools, { jobId }) => {
  const job = await requireKeptJob(tools, jobId);
  const decision = decideCancelJob(job);
  if (!decision.ok) throw new DomainError(decision.error, 'jobId');
  await jobRepository(tools.tx).cancel(job.id);
  return { id: job.id, objectType: 'JOB', owner: job, details: { kind: job.kind, from: job.state } };
});
