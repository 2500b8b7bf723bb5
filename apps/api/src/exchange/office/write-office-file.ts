import { type FileRow, officeFileRepository } from '@lindung/db/exchange/office-file.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { JobPhase } from '@lindung/domain/exchange/job';
import { decideOfficeFile, LeftOutReason } from '@lindung/domain/exchange/office-file';
import { rowWriter } from '@lindung/domain/exchange/office-template';
import { v7 as uuidv7 } from 'uuid';

import { writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { JobHandler } from '../jobs/job-run.js';
import { keepTable } from './keep-table.js';
import { layoutOf } from './office-layout.js';
import { OfficeFileParams } from './start-office-file.js';

/**
 * Writes the upload file of a decree in the form of its office. Whoever lacks something is left out and kept with the reason; the
 * others go. File, rows, trail and the end of the job come with one commit.
 */
export const writeOfficeFile: JobHandler = async (run) => {
  const { job, actor, services, signal, write, report, settle } = run;
  const { decreeId, again, people, fileName } = OfficeFileParams.parse(job.params);
  if (!grantOf(actor.role, 'startOfficeFile') || !grantOf(actor.role, 'revealNik'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startOfficeFile' });
  const { clock, keyRing } = services;
  const today = clock.today();
  await write(async (tx) => {
    report({ phase: JobPhase.WRITING, done: 0, total: people });
    const files = officeFileRepository(tx);
    await files.lock(decreeId);
    const decree = await files.findDecree(decreeId, today);
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const { layout, template } = await layoutOf(tx, decree.officeId, today);
    const counted = await files.countWaiting(decree.id, today, layout.columns, again);
    const decision = decideOfficeFile({ status: decree.status, people: counted.people }, people);
    if (!decision.ok) throw new DomainError(decision.error, 'people');
    const cellsOf = rowWriter(layout);
    const rows: FileRow[] = [];
    const persons: string[] = [];
    let lines = 0;
    async function* table(): AsyncGenerator<readonly string[]> {
      for await (const member of files.listWaiting(decreeId, today, layout.columns, again)) {
        signal.throwIfAborted();
        const { enrolmentId, personId, nikCipher, leftOut } = member;
        const nik = nikCipher === null || leftOut !== null ? '' : keyRing.decryptNik(nikCipher);
        const cells = cellsOf({ ...member.facts, NIK: nik, NUMBER: String(lines + 1) });
        const reason = leftOut ?? (cells.ok ? null : LeftOutReason.FACT_MISSING);
        if (reason === null) lines += 1;
        rows.push({ enrolmentId, lineNo: reason === null ? lines : null, leftOut: reason });
        report({ done: rows.length });
        if (reason !== null || !cells.ok) continue;
        persons.push(personId);
        yield cells.value;
      }
    }
    const id = await keepTable(tx, run, { fileName, layout, rows: table() });
    if (rows.length !== people) throw new Error('others wait for a number than were counted');
    const owner = { regencyId: decree.regencyId, districtId: decree.districtId, villageId: decree.villageId };
    await files.keepFile(
      {
        ...owner,
        id: uuidv7(),
        decreeId,
        officeId: decree.officeId,
        templateId: template?.id ?? null,
        fileName,
        madeBy: actor.userId,
      },
      rows,
    );
    const leftOut = rows.length - lines;
    await writeAuditEvent(
      tx,
      actor,
      {
        operation: 'startOfficeFile',
        requestId: job.id,
        objectType: 'DECREE',
        objectId: decreeId,
        owner,
        persons,
        details: { people, leftOut, fileId: id },
      },
      lines,
    );
    await settle(tx, 'SUCCEEDED', { result: { rows: lines, refused: leftOut, downloadFileId: id } });
  });
};
