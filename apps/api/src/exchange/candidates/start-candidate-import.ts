import { FileStore, within } from '@lindung/db/exchange/file-store';
import { findImportList } from '@lindung/db/exchange/import-target';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { StartCandidateImport } from '@lindung/domain/enrolment/candidate-list';
import { JobKind } from '@lindung/domain/exchange/job';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { queuedBy } from '../jobs/queued-by.js';

/** Queues the reading of an uploaded file; nothing of it is kept before the preview was confirmed. */
export const startCandidateImport = useCase(
  'startCandidateImport',
  StartCandidateImport,
  async ({ tx, actor, services }, { listId, fileId, blankCells }) => {
    const by = queuedBy(actor);
    const list = await findImportList(tx, listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const file = await new FileStore(within(tx), services.keyRing).find(fileId, by.userId);
    if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'fileId');
    const { regencyId, districtId, villageId } = list;
    const id = await jobRepository(tx).queue({
      kind: JobKind.CANDIDATE_IMPORT,
      params: { listId, fileId, fileName: file.name, blankCells },
      ...by,
      regencyId,
      districtId,
      villageId,
    });
    return {
      id,
      objectType: 'JOB',
      owner: list,
      details: { kind: JobKind.CANDIDATE_IMPORT, listId, fileId, blankCells },
    };
  },
);
