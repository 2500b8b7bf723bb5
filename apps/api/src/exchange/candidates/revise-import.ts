import { importMappingRepository } from '@lindung/db/exchange/import-mapping.repository';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { ReviseImport } from '@lindung/domain/enrolment/candidate-list';
import { decideColumns } from '@lindung/domain/enrolment/column-mapping';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase, userOf } from '../../writing/use-case.js';
import { type ImportReading, readingOf } from './import-checkpoint.js';
import { requireHeader, requireRevisable } from './require-import-file.js';

/**
 * Has the file of an import read once more before anything of it is kept, with the repairs that were accepted and its columns as
 * they were chosen; what was chosen is remembered for files with the same headings.
 */
export const reviseImport = useCase(
  'reviseImport',
  ReviseImport,
  async (tools, { jobId, acceptedRepairs, columns: said }) => {
    const { tx, actor } = tools;
    const { job, file } = await requireRevisable(tools, jobId);
    const kinds = [...new Set(acceptedRepairs)].sort();
    let { columns } = readingOf(file);
    if (said) {
      const chosen = decideColumns(requireHeader(tools, file), said);
      if (!chosen.ok) throw new DomainError(chosen.error, 'columns');
      columns = chosen.value;
      await importMappingRepository(tx).remember(userOf(actor), columns);
    }
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
