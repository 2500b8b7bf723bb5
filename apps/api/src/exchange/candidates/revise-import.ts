import { importMappingRepository } from '@lindung/db/exchange/import-mapping.repository';
import { jobRepository, type LockedJob } from '@lindung/db/exchange/job.repository';
import { ReviseImport } from '@lindung/domain/enrolment/candidate-list';
import {
  type ChosenColumns,
  type ChosenPositions,
  decideColumns,
} from '@lindung/domain/enrolment/column-mapping';
import { decideReviseImport, JobKind } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import { type UseCaseTools, useCase, userOf } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';
import { columnsOf, type ImportReading, openTexts, readingOf } from './import-checkpoint.js';

/**
 * Has the file of an import read once more before anything of it is kept, with the repairs that were accepted and its columns as
 * they were chosen; what was chosen is remembered for files with the same headings.
 */
export const reviseImport = useCase(
  'reviseImport',
  ReviseImport,
  async (tools, { jobId, acceptedRepairs, columns: said }) => {
    const { tx, actor } = tools;
    const job = await requireJob(tx, jobId, JobKind.CANDIDATE_IMPORT);
    const decision = decideReviseImport(job);
    if (!decision.ok) throw new DomainError(decision.error, 'jobId');
    const kinds = [...new Set(acceptedRepairs)].sort();
    const columns = said ? await chooseColumns(tools, job, said) : readingOf(job).columns;
    if (said && columns) await importMappingRepository(tx).remember(userOf(actor), columns);
    const reading: ImportReading = { acceptedRepairs: kinds, columns };
    await jobRepository(tx).reviseImport(job.id, reading);
    const fields = said?.map(({ position, field }) => ({ column: position + 1, field }));
    return {
      id: job.id,
      objectType: 'JOB',
      owner: job,
      details: { acceptedRepairs: kinds, ...(fields ? { columns: fields } : {}) },
    };
  },
);

/** The file is its sender's: nobody else says what its columns hold. */
async function chooseColumns(
  { actor, services }: UseCaseTools,
  job: LockedJob,
  said: ChosenPositions,
): Promise<ChosenColumns> {
  const columns = job.userId === actor.userId ? columnsOf(job.checkpoint) : undefined;
  if (!columns) throw new DomainError({ code: 'MAPPING_NOT_KNOWN' }, 'jobId');
  const chosen = decideColumns(openTexts(services.keyRing, columns).header, said);
  if (!chosen.ok) throw new DomainError(chosen.error, 'columns');
  return chosen.value;
}
