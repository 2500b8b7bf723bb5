import { Readable } from 'node:stream';

import { FileStore, within } from '@lindung/db/exchange/file-store';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { decideVillageLetter, priceOfYear } from '@lindung/domain/budget/village-letter';
import { JobPhase } from '@lindung/domain/exchange/job';
import { DAYS_OF_EXPORT } from '@lindung/domain/retention/retention-kind';
import { PaperFormat } from '@lindung/domain/worker/signed-paper';
import { villageLetter } from '@lindung/i18n/village-letter';
import { v7 as uuidv7 } from 'uuid';

import { writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError, settled } from '../../graphql/domain-error.js';
import type { JobHandler } from '../jobs/job-run.js';
import { MEDIA_TYPE_OF_PAPER } from './media-type-of-paper.js';
import { VillageLetterParams } from './start-village-letter.js';
import { readVillagesToRemind } from './villages-to-remind.js';
import { writeLetterDocx } from './write-letter-docx.js';
import { writeLetterPdf } from './write-letter-pdf.js';

/** Writes the letter as its villages stand at one moment: file, trail and the end of the job come with one commit. */
export const writeVillageLetter: JobHandler = async ({ job, actor, services, write, report, settle }) => {
  const asked = VillageLetterParams.parse(job.params);
  if (actor.role === null || !grantOf(actor.role, 'startVillageLetter'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startVillageLetter' });
  const { clock, keyRing } = services;
  const today = clock.today();
  const { districtId, year, format } = asked;

  await write(async (tx) => {
    report({ phase: JobPhase.WRITING, done: 0 });
    const { villages, ...names } = await readVillagesToRemind(tx, { today, year, districtId });
    settled(decideVillageLetter(villages.length, { ...names, year }), 'districtId');
    const paper = villageLetter({
      ...asked,
      ...names,
      day: today,
      price: priceOfYear(await lawRuleRepository(tx).load(), year),
      villages: villages.map(({ name, unprotected, yearBefore, status }) => ({
        name,
        status,
        unprotected: Number(unprotected),
        yearBefore: yearBefore === null ? null : BigInt(yearBefore),
      })),
    });
    const bytes = format === PaperFormat.PDF ? await writeLetterPdf(paper) : await writeLetterDocx(paper);
    const fileId = uuidv7();
    const { regencyId, districtId: ofDistrict, villageId } = job;
    await new FileStore(within(tx), keyRing).keep(
      {
        id: fileId,
        name: asked.fileName,
        mediaType: MEDIA_TYPE_OF_PAPER[format],
        createdBy: actor.userId,
        regencyId,
        districtId: ofDistrict,
        villageId,
      },
      Readable.from([bytes]),
      { days: DAYS_OF_EXPORT },
    );
    const act = {
      operation: 'startVillageLetter',
      requestId: job.id,
      objectType: 'REGION',
      objectId: String(districtId),
      owner: { regencyId, districtId, villageId: null },
      details: { budgetYear: String(year), format, villagesWithout: villages.length, fileId },
    };
    await writeAuditEvent(tx, actor, act);
    await settle(tx, 'SUCCEEDED', { result: { rows: villages.length, downloadFileId: fileId } });
  });
};
