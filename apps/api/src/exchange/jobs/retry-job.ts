import { jobRepository } from '@lindung/db/exchange/job.repository';
import { decideRetryJob, RetryJob } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { requireKeptJob } from './find-job.js';

/** Tries a failed job again; it acts with the assignment that queued it, whoever asks. */
export const retryJob = useCase('retryJob', RetryJob, async (tools, { jobId }) => {
  const job = await requireKeptJob(tools, jobId);
  const decision = decideRetryJob(job);
  if (!decision.ok) throw new DomainError(decision.error, 'jobId');
  await jobRepository(tools.tx).retry(job.id);
  return { id: job.id, objectType: 'JOB', owner: job, details: { kind: job.kind } };
});
