import { jobRepository } from '@lindung/db/exchange/job.repository';
import { ReviseImport } from '@lindung/domain/enrolment/candidate-list';
import { decideConfirmImport, JobKind } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';
import type { ImportReading } from './import-checkpoint.js';

/** Has the file of an import read once more before anything of it is kept, with the repairs that were accepted. */
export const reviseImport = useCase(
  'reviseImport',
  ReviseImport,
  async ({ tx }, { jobId, acceptedRepairs }) => {
    const job = await requireJob(tx, jobId, JobKind.CANDIDATE_IMPORT);
    // What may still be confirmed may be looked at once more.
    const decision = decideConfirmImport(job);
    if (!decision.ok) throw new DomainError(decision.error, 'jobId');
    const kinds = [...new Set(acceptedRepairs)].sort();
    const reading: ImportReading = { acceptedRepairs: kinds };
    await jobRepository(tx).reviseImport(job.id, reading);
    return { id: job.id, objectType: 'JOB', owner: job, details: { acceptedRepairs: kinds } };
  },
);
