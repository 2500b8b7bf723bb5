import { Readable } from 'node:stream';

import { issueConfirmation } from '@lindung/db/enrolment/confirmation.repository';
import { type DecreeHead, decreePaperOf, type VillageTotal } from '@lindung/db/enrolment/decree-paper.read';
import { FileStore, within } from '@lindung/db/exchange/file-store';
import { hiddenFields } from '@lindung/domain/access/grant';
import { grantOf } from '@lindung/domain/access/policy';
import { AnnexIdentity, decideDecreeDocument } from '@lindung/domain/enrolment/decree-document';
import { PaperFormat } from '@lindung/domain/worker/signed-paper';
import { JobPhase } from '@lindung/domain/exchange/job';
import { DAYS_OF_EXPORT } from '@lindung/domain/retention/retention-kind';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { decreePaper } from '@lindung/i18n/decree-paper';
import { formatNumber } from '@lindung/i18n/format';
import { DECREE_WORDS } from '@lindung/i18n/id/decree-paper';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { JobHandler } from '../jobs/job-run.js';
import { annexRow, leaverRow } from './annex-row.js';
import { addressOf } from './confirmation-address.js';
import { MEDIA_TYPE_OF_PAPER } from './media-type-of-paper.js';
import { DecreeDocumentParams } from './start-decree-document.js';
import { writeDecreeDocx } from './write-decree-docx.js';
import { writeDecreePdf } from './write-decree-pdf.js';

type Asked = z.infer<typeof DecreeDocumentParams>;

/**
 * Writes the paper of a decree as it stands at one moment: its words, its people read a few hundred at a time, and a sign by which
 * whoever holds it can ask whether it is genuine. File, sign, trail and the end of the job come with one commit.
 */
export const writeDecreeDocument: JobHandler = async ({
  job,
  actor,
  services,
  signal,
  write,
  report,
  settle,
}) => {
  const asked = DecreeDocumentParams.parse(job.params);
  const { role } = actor;
  const mayReveal = role !== null && grantOf(role, 'revealNik') !== undefined;
  if (role === null || !grantOf(role, 'startDecreeDocument'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startDecreeDocument' });
  const { clock, keyRing, publicUrl } = services;
  const today = clock.today();
  const isFull = asked.identity === AnnexIdentity.FULL;
  const ofWorkers = grantOf(role, 'workers');
  const showsAddress = ofWorkers !== undefined && !hiddenFields(ofWorkers, []).includes('address');

  await write(async (tx) => {
    report({ phase: JobPhase.WRITING, done: 0 });
    const source = decreePaperOf(tx, asked.decreeId, today);
    const decree = await source.head();
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const decision = decideDecreeDocument(decree, asked, mayReveal);
    if (!decision.ok) throw new DomainError(decision.error, 'decreeId');
    report({ total: decree.people });
    const { regencyId, districtId, villageId } = decree;
    const owner = { regencyId, districtId, villageId };
    const sign = await issueConfirmation(tx, { ...owner, decreeId: decree.id, issuedBy: actor.userId });
    const totals = await source.totals();
    const leavers = await source.leavers();
    const fileId = uuidv7();
    const persons: string[] = leavers.map(({ personId }) => personId);
    let count = 0;
    async function* rows(): AsyncGenerator<readonly string[]> {
      for await (const person of source.people()) {
        signal.throwIfAborted();
        persons.push(person.personId);
        report({ done: (count += 1) });
        yield annexRow(person, count, { keyRing, isFull, showsAddress, startsOn: decree?.startsOn ?? today });
      }
    }
    const content = {
      paper: decreePaper(factsOf(decree, asked)),
      number: decree.number,
      people: decree.people,
      rows: rows(),
      totals: totals.map(totalRow),
      sum: sumRow(totals),
      leavers: leavers.map(leaverRow),
      address: addressOf(publicUrl, sign),
    };
    const bytes =
      asked.format === PaperFormat.PDF ? await writeDecreePdf(content) : await writeDecreeDocx(content);
    if (count !== decree.people) throw new Error('the annex names others than the decree counts');
    await new FileStore(within(tx), keyRing).keep(
      {
        id: fileId,
        name: asked.fileName,
        mediaType: MEDIA_TYPE_OF_PAPER[asked.format],
        createdBy: actor.userId,
        regencyId: job.regencyId,
        districtId: job.districtId,
        villageId: job.villageId,
      },
      Readable.from([bytes]),
      { days: DAYS_OF_EXPORT },
    );
    const { format, identity, reason } = asked;
    const act = {
      operation: 'startDecreeDocument',
      requestId: job.id,
      objectType: 'DECREE',
      objectId: decree.id,
      owner,
      persons,
      details: { format, identity, ...(reason === null ? {} : { reason }), fileId },
    };
    await writeAuditEvent(tx, actor, act, count);
    await settle(tx, 'SUCCEEDED', { result: { rows: count, downloadFileId: fileId } });
  });
};

const factsOf = (decree: DecreeHead, asked: Asked) => ({
  ...decree,
  ...asked,
  monthlyAmount: rupiah(BigInt(decree.monthlyAmount)),
  office: decree.office ?? '',
  isFull: asked.identity === AnnexIdentity.FULL,
});

const figures = (...numbers: readonly number[]): string[] =>
  numbers.map((value) => formatNumber(value, 'id'));

const totalRow = ({ district, village, men, women }: VillageTotal, at: number): readonly string[] => [
  String(at + 1),
  district ?? '',
  village ?? '',
  ...figures(men, women, men + women),
];

function sumRow(totals: readonly VillageTotal[]): readonly string[] {
  const men = totals.reduce((sum, total) => sum + total.men, 0);
  const women = totals.reduce((sum, total) => sum + total.women, 0);
  return ['', DECREE_WORDS.totals.sum, '', ...figures(men, women, men + women)];
}
