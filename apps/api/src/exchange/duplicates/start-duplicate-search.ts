import { jobRepository } from '@lindung/db/exchange/job.repository';
import { JobKind } from '@lindung/domain/exchange/job';
import { StartDuplicateSearch } from '@lindung/domain/worker/duplicate-pair';

import { useCase } from '../../writing/use-case.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';

/** Queues a look through the whole registry for records that may be one person. */
export const startDuplicateSearch = useCase(
  'startDuplicateSearch',
  StartDuplicateSearch,
  async ({ tx, actor, today }) => {
    const owner = await workOwnerOf(tx, actor, today);
    const kind = JobKind.DUPLICATE_SEARCH;
    const id = await jobRepository(tx).queue({ kind, params: {}, ...queuedBy(actor), ...owner });
    return { id, objectType: 'JOB', owner, details: { kind } };
  },
);
