import { decreePaperOf } from '@lindung/db/enrolment/decree-paper.read';
import { memberCardRepository } from '@lindung/db/enrolment/member-card.repository';
import { jobRepository } from '@lindung/db/exchange/job.repository';
import { decideMemberCards, StartMemberCards } from '@lindung/domain/enrolment/member-cards';
import { JobKind } from '@lindung/domain/exchange/job';
import { z } from 'zod';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { slugOf } from '../files/file-name.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';

/** What queues cards, and what the file is called. */
export const MemberCardsParams = StartMemberCards.omit({ idempotencyKey: true }).extend({
  fileName: z.string(),
});

/** Queues the cards of a decree's members. */
export const startMemberCards = useCase(
  'startMemberCards',
  StartMemberCards,
  async ({ tx, actor, today }, { idempotencyKey: _key, ...asked }) => {
    const decree = await decreePaperOf(tx, asked.decreeId, today).head();
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const cards = memberCardRepository(tx);
    if (asked.villageId !== null && !(await cards.isRegion(asked.villageId)))
      throw new DomainError({ code: 'NOT_FOUND' }, 'villageId');
    const count = await cards.count(asked);
    const { people, refused } = count;
    if (people + refused === 0 && asked.membershipId !== null)
      throw new DomainError({ code: 'NOT_FOUND' }, 'membershipId');
    const decision = decideMemberCards(decree, count);
    if (!decision.ok)
      throw new DomainError(
        decision.error,
        decision.error.code === 'CARDS_TOO_MANY' ? 'villageId' : 'decreeId',
      );
    const fileName = `kartu-${slugOf(decree.number)}.pdf`;
    const id = await jobRepository(tx).queue({
      kind: JobKind.MEMBER_CARDS,
      params: { ...asked, fileName },
      ...queuedBy(actor),
      ...(await workOwnerOf(tx, actor, today)),
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
