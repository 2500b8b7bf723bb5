import { importMappingRepository } from '@lindung/db/exchange/import-mapping.repository';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { ForgetColumnMapping } from '@lindung/domain/enrolment/column-mapping';
import { decideReviseImport, JobKind } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';
import { columnsOf, openTexts, readingOf } from './import-checkpoint.js';

/** Forgets what was said of the columns of files with such headings, and has this one read as it is recognised. */
export const forgetColumnMapping = useCase(
  'forgetColumnMapping',
  ForgetColumnMapping,
  async ({ tx, actor, services }, { jobId }) => {
    const job = await requireJob(tx, jobId, JobKind.CANDIDATE_IMPORT);
    const columns = job.userId === actor.userId ? columnsOf(job.checkpoint) : undefined;
    if (!columns) throw new DomainError({ code: 'MAPPING_NOT_KNOWN' }, 'jobId');
    const decision = decideReviseImport(job);
    if (!decision.ok) throw new DomainError(decision.error, 'jobId');
    await importMappingRepository(tx).forget(openTexts(services.keyRing, columns).header);
    const { acceptedRepairs } = readingOf(job);
    await jobRepository(tx).reviseImport(job.id, { acceptedRepairs, columns: null });
    return { id: job.id, objectType: 'JOB', owner: job };
  },
);
