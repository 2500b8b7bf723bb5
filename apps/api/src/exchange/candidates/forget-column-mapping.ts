import { importMappingRepository } from '@lindung/db/exchange/import-mapping.repository';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { ForgetColumnMapping } from '@lindung/domain/enrolment/column-mapping';

import { useCase } from '../../writing/use-case.js';
import { type ImportReading, readingOf } from './import-checkpoint.js';
import { requireHeader, requireRevisable } from './require-import-file.js';

/** Forgets what was said of the columns of files with such headings, and has this one read as it is recognised. */
export const forgetColumnMapping = useCase(
  'forgetColumnMapping',
  ForgetColumnMapping,
  async (tools, { jobId }) => {
    const { job, file } = await requireRevisable(tools, jobId);
    await importMappingRepository(tools.tx).forget(requireHeader(tools, file));
    const reading: ImportReading = { ...readingOf(file), columns: null };
    await jobRepository(tools.tx).reviseImport(job.id, reading);
    return { id: job.id, objectType: 'JOB', owner: job };
  },
);
