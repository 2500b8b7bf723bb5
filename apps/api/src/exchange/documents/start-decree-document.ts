import { decreePaperOf } from '@lindung/db/enrolment/decree-paper.read';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { decideDecreeDocument, StartDecreeDocument } from '@lindung/domain/enrolment/decree-document';
import { JobKind } from '@lindung/domain/exchange/job';
import { z } from 'zod';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { slugOf } from '../files/file-name.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';

/** What queues a paper: the command as it was asked, and what the file is called. */
export const DecreeDocumentParams = StartDecreeDocument.omit({ idempotencyKey: true }).extend({
  fileName: z.string(),
});

/** Queues the paper of a decree; with NIKs in full only for who may reveal one, and with a reason. */
export const startDecreeDocument = useCase(
  'startDecreeDocument',
  StartDecreeDocument,
  async ({ tx, actor, today }, { idempotencyKey: _key, ...asked }) => {
    const decree = await decreePaperOf(tx, asked.decreeId, today).head();
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const mayReveal = actor.role !== null && grantOf(actor.role, 'revealNik') !== undefined;
    const decision = decideDecreeDocument(decree, asked, mayReveal);
    if (!decision.ok)
      throw new DomainError(
        decision.error,
        decision.error.code === 'DECREE_NOT_PRINTED'
          ? 'decreeId'
          : decision.error.code === 'NIKS_NEED_REASON'
            ? 'reason'
            : 'identity',
      );
    const fileName = `sk-${slugOf(decree.number)}.${asked.format.toLowerCase()}`;
    const owner = await workOwnerOf(tx, actor, today);
    const id = await jobRepository(tx).queue({
      kind: JobKind.DECREE_DOCUMENT,
      params: { ...asked, fileName },
      ...queuedBy(actor),
      ...owner,
    });
    const { decreeId, format, identity, reason } = asked;
    return {
      id: decreeId,
      objectType: 'DECREE',
      owner: decree,
      answerId: id,
      details: { format, identity, ...(reason === null ? {} : { reason }), jobId: id },
    };
  },
);
