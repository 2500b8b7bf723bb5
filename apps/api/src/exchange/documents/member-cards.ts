import { Readable } from 'node:stream';

import { decreePaperOf } from '@lindung/db/enrolment/decree-paper.read';
import { memberCardRepository } from '@lindung/db/enrolment/member-card.repository';
import { FileStore, within } from '@lindung/db/exchange/file-store';
import { hiddenFields } from '@lindung/domain/access/grant';
import { grantOf } from '@lindung/domain/access/policy';
import { decideMemberCards } from '@lindung/domain/enrolment/member-cards';
import { JobPhase } from '@lindung/domain/exchange/job';
import { DAYS_OF_EXPORT } from '@lindung/domain/retention/retention-kind';
import { cardHeading, cardLines } from '@lindung/i18n/member-card';
import { v7 as uuidv7 } from 'uuid';

import { writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { JobHandler } from '../jobs/job-run.js';
import { addressOf } from './confirmation-address.js';
import { MEDIA_TYPE_OF_PAPER } from './media-type-of-paper.js';
import { MemberCardsParams } from './start-member-cards.js';
import { writeCardsPdf } from './write-cards-pdf.js';

/**
 * Prints cards, each with a sign of its own, village by village. The number stands there where the role may see it, the NIK never.
 * File, signs, trail and the end of the job come with one commit.
 */
export const writeMemberCards: JobHandler = async ({
  job,
  actor,
  services,
  signal,
  write,
  report,
  settle,
}) => {
  const { fileName, ...asked } = MemberCardsParams.parse(job.params);
  const ofMembers = grantOf(actor.role, 'memberships');
  if (!ofMembers || !grantOf(actor.role, 'startMemberCards'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startMemberCards' });
  const showsNumber = !hiddenFields(ofMembers, []).includes('membershipNumber');
  const { clock, keyRing, publicUrl } = services;
  const today = clock.today();
  await write(async (tx) => {
    report({ phase: JobPhase.WRITING, done: 0 });
    const decree = await decreePaperOf(tx, asked.decreeId, today).head();
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const cards = memberCardRepository(tx);
    const decision = decideMemberCards(decree, await cards.count(asked));
    if (!decision.ok) throw new DomainError(decision.error, 'decreeId');
    const members = await cards.list(asked, today);
    const { regencyId, districtId, villageId } = decree;
    const owner = { regencyId, districtId, villageId };
    const signs = await cards.issue(
      members.map(({ enrolmentId }) => enrolmentId),
      actor.userId,
      owner,
    );
    signal.throwIfAborted();
    const bytes = await writeCardsPdf(
      members.map((member, at) => ({
        heading: cardHeading(member.village, member.district),
        lines: cardLines({
          ...member,
          membershipNumber: showsNumber ? member.membershipNumber : null,
          programmes: decree.programmes,
          payer: decree.payer,
          decree: decree.number,
        }),
        address: addressOf(publicUrl, signs[at] ?? ''),
      })),
    );
    const id = uuidv7();
    await new FileStore(within(tx), keyRing).keep(
      {
        id,
        name: fileName,
        mediaType: MEDIA_TYPE_OF_PAPER.PDF,
        createdBy: actor.userId,
        regencyId: job.regencyId,
        districtId: job.districtId,
        villageId: job.villageId,
      },
      Readable.from([bytes]),
      { days: DAYS_OF_EXPORT },
    );
    await writeAuditEvent(
      tx,
      actor,
      {
        operation: 'startMemberCards',
        requestId: job.id,
        objectType: 'DECREE',
        objectId: decree.id,
        owner,
        persons: members.map(({ personId }) => personId),
        details: { people: members.length, fileId: id },
      },
      members.length,
    );
    report({ done: members.length, total: members.length });
    await settle(tx, 'SUCCEEDED', { result: { rows: members.length, downloadFileId: id } });
  });
};
