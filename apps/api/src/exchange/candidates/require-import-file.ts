import { type ImportFile, jobRepository, type LockedJob } from '@lindung/db/exchange/job.repository';
import { decideReviseImport, JobKind } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import type { UseCaseTools } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';
import { columnsOfSender, openTexts } from './import-checkpoint.js';

/** An import of which nothing is kept yet, locked, and what it knows of its file. @throws DomainError NOT_FOUND, TRANSITION_REFUSED */
export async function requireRevisable(
  { tx }: UseCaseTools,
  jobId: string,
): Promise<{ readonly job: LockedJob; readonly file: ImportFile }> {
  const job = await requireJob(tx, jobId, JobKind.CANDIDATE_IMPORT);
  const file = await jobRepository(tx).findImportFile(job.id);
  if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
  const decision = decideReviseImport({ ...job, ...file });
  if (!decision.ok) throw new DomainError(decision.error, 'jobId');
  return { job, file };
}

/** The headings of a file: it is its sender's, and nobody else says what its columns hold. @throws DomainError MAPPING_NOT_KNOWN */
export function requireHeader({ actor, services }: UseCaseTools, file: ImportFile): readonly string[] {
  const columns = columnsOfSender(file, actor);
  if (!columns) throw new DomainError({ code: 'MAPPING_NOT_KNOWN' }, 'jobId');
  return openTexts(services.keyRing, columns).header;
}
