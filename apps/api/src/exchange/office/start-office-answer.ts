import { FileStore, within } from '@lindung/db/exchange/file-store';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { officeFileRepository } from '@lindung/db/exchange/office-file.repository';
import { decideConfirmImport, JobKind } from '@lindung/domain/exchange/job';
import { ConfirmOfficeAnswer, StartOfficeAnswer } from '@lindung/domain/exchange/office-answer';
import { decideOfficeFile } from '@lindung/domain/exchange/office-file';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';
import { queuedBy } from '../jobs/queued-by.js';

/** Queues the dry run of an office's answer to a decree; no number is recorded before somebody has seen what it would do. */
export const startOfficeAnswer = useCase(
  'startOfficeAnswer',
  StartOfficeAnswer,
  async ({ tx, actor, today, services }, { decreeId, fileId }) => {
    const decree = await officeFileRepository(tx).findDecree(decreeId, today);
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const decision = decideOfficeFile({ status: decree.status, people: 1 }, 1);
    if (!decision.ok) throw new DomainError(decision.error, 'decreeId');
    const by = queuedBy(actor);
    const file = await new FileStore(within(tx), services.keyRing).find(fileId, by.userId);
    if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'fileId');
    const { regencyId, districtId, villageId } = decree;
    const id = await jobRepository(tx).queue({
      kind: JobKind.OFFICE_ANSWER,
      params: { decreeId, listId: null, fileId, fileName: file.name },
      ...by,
      regencyId,
      districtId,
      villageId,
    });
    return {
      id: decreeId,
      objectType: 'DECREE',
      owner: decree,
      answerId: id,
      details: { fileId, jobId: id },
    };
  },
);

/** Lets the numbers of an answer be recorded whose dry run was seen; from here on it acts with the rights of who confirmed it. */
export const confirmOfficeAnswer = useCase(
  'confirmOfficeAnswer',
  ConfirmOfficeAnswer,
  async ({ tx, actor }, { jobId }) => {
    const job = await requireJob(tx, jobId, JobKind.OFFICE_ANSWER);
    const decision = decideConfirmImport(job);
    if (!decision.ok) throw new DomainError(decision.error, 'jobId');
    await jobRepository(tx).confirm(job.id, queuedBy(actor), { confirmedIn: 'id' });
    return { id: job.id, objectType: 'JOB', owner: job };
  },
);
