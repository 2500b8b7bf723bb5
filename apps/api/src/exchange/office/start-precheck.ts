import { precheckRepository } from '@lindung/db/enrolment/precheck.repository';
import { FileStore, within } from '@lindung/db/exchange/file-store';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import {
  decidePrecheckFile,
  StartPrecheckAnswer,
  StartPrecheckFile,
} from '@lindung/domain/enrolment/precheck';
import { JobKind } from '@lindung/domain/exchange/job';
import { z } from 'zod';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { endingOf, slugOf } from '../files/file-name.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';
import { precheckLayoutOf } from './precheck-layout.js';

/** What queues the file of a list's candidates for the office. */
export const PrecheckFileParams = StartPrecheckFile.omit({ idempotencyKey: true }).extend({
  fileName: z.string(),
});

/** Queues the file of the candidates who wait for the office, for as many people as the page showed. */
export const startPrecheckFile = useCase(
  'startPrecheckFile',
  StartPrecheckFile,
  async ({ tx, actor, today }, { idempotencyKey: _key, ...asked }) => {
    const prechecks = precheckRepository(tx);
    const list = await prechecks.findList(asked.listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const { layout } = await precheckLayoutOf(tx, actor, today);
    const { people } = await prechecks.countWaiting(list.id, today, layout.columns);
    const decision = decidePrecheckFile(people, asked.people);
    if (!decision.ok) throw new DomainError(decision.error, 'people');
    const fileName = `prapemeriksaan-${slugOf(list.name)}-${today}.${endingOf(layout.format)}`;
    const id = await jobRepository(tx).queue({
      kind: JobKind.OFFICE_FILE,
      params: { ...asked, fileName },
      ...queuedBy(actor),
      ...(await workOwnerOf(tx, actor, today)),
    });
    return {
      id: list.id,
      objectType: 'CANDIDATE_LIST',
      owner: { regencyId: list.regencyId, districtId: list.districtId, villageId: list.villageId },
      answerId: id,
      details: { people, jobId: id },
    };
  },
);

/** Queues the dry run of what the office says of candidates; no verdict is recorded before somebody has seen what it would do. */
export const startPrecheckAnswer = useCase(
  'startPrecheckAnswer',
  StartPrecheckAnswer,
  async ({ tx, actor, services }, { listId, fileId }) => {
    const list = await precheckRepository(tx).findList(listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const by = queuedBy(actor);
    const file = await new FileStore(within(tx), services.keyRing).find(fileId, by.userId);
    if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'fileId');
    const owner = { regencyId: list.regencyId, districtId: list.districtId, villageId: list.villageId };
    const id = await jobRepository(tx).queue({
      kind: JobKind.OFFICE_ANSWER,
      params: { decreeId: null, listId, fileId, fileName: file.name },
      ...by,
      ...owner,
    });
    return { id: listId, objectType: 'CANDIDATE_LIST', owner, answerId: id, details: { fileId, jobId: id } };
  },
);
