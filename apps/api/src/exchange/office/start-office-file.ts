import { jobRepository } from '@lindung/db/exchange/job.repository';
import { officeFileRepository } from '@lindung/db/exchange/office-file.repository';
import { JobKind } from '@lindung/domain/exchange/job';
import { decideOfficeFile, StartOfficeFile } from '@lindung/domain/exchange/office-file';
import { z } from 'zod';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { endingOf, slugOf } from '../files/file-name.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';
import { layoutOf } from './office-layout.js';

/** What queues the file of a decree for its office. */
export const OfficeFileParams = StartOfficeFile.omit({ idempotencyKey: true }).extend({
  fileName: z.string(),
});

/** Queues the upload file of a decree, for as many people as the page showed. */
export const startOfficeFile = useCase(
  'startOfficeFile',
  StartOfficeFile,
  async ({ tx, actor, today }, { idempotencyKey: _key, ...asked }) => {
    const files = officeFileRepository(tx);
    const decree = await files.findDecree(asked.decreeId, today);
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const { layout } = await layoutOf(tx, decree.officeId, today);
    const { people } = await files.countWaiting(decree.id, today, layout.columns, asked.again);
    const decision = decideOfficeFile({ status: decree.status, people }, asked.people);
    if (!decision.ok)
      throw new DomainError(
        decision.error,
        decision.error.code === 'OFFICE_FILE_CHANGED' ? 'people' : 'decreeId',
      );
    const fileName = `unggah-${slugOf(decree.number)}-${today}.${endingOf(layout.format)}`;
    const owner = await workOwnerOf(tx, actor, today);
    const id = await jobRepository(tx).queue({
      kind: JobKind.OFFICE_FILE,
      params: { ...asked, fileName },
      ...queuedBy(actor),
      ...owner,
    });
    return {
      id: decree.id,
      objectType: 'DECREE',
      owner: decree,
      answerId: id,
      details: { people, jobId: id },
    };
  },
);
