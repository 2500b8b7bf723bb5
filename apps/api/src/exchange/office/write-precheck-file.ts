import { precheckRepository } from '@lindung/db/enrolment/precheck.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { decidePrecheckFile } from '@lindung/domain/enrolment/precheck';
import { JobPhase } from '@lindung/domain/exchange/job';
import { rowWriter } from '@lindung/domain/exchange/office-template';
import { v7 as uuidv7 } from 'uuid';

import { writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { JobRun } from '../jobs/job-run.js';
import { keepTable } from './keep-table.js';
import { precheckLayoutOf } from './precheck-layout.js';
import { PrecheckFileParams } from './start-precheck.js';

/** Writes the file of the candidates who wait for the office; whoever lacks something is left out, the others go. */
export async function writePrecheckFile(run: JobRun): Promise<void> {
  const { job, actor, services, signal, report } = run;
  const { listId, people, fileName } = PrecheckFileParams.parse(job.params);
  if (!grantOf(actor.role, 'startPrecheckFile') || !grantOf(actor.role, 'revealNik'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startPrecheckFile' });
  const today = services.clock.today();
  await run.write(async (tx) => {
    report({ phase: JobPhase.WRITING, done: 0, total: people });
    const prechecks = precheckRepository(tx);
    await prechecks.lock(listId);
    const list = await prechecks.findList(listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const { officeId, layout, template } = await precheckLayoutOf(tx, actor, today);
    const counted = await prechecks.countWaiting(list.id, today, layout.columns);
    const decision = decidePrecheckFile(counted.people, people);
    if (!decision.ok) throw new DomainError(decision.error, 'people');
    const cellsOf = rowWriter(layout);
    const persons: string[] = [];
    let done = 0;
    async function* rows(): AsyncGenerator<readonly string[]> {
      for await (const { personId, nikCipher, leftOut, facts } of prechecks.listWaiting(
        listId,
        today,
        layout.columns,
      )) {
        signal.throwIfAborted();
        report({ done: (done += 1) });
        if (leftOut !== null || nikCipher === null) continue;
        const nik = services.keyRing.decryptNik(nikCipher);
        const cells = cellsOf({ ...facts, NIK: nik, NUMBER: String(persons.length + 1) });
        if (!cells.ok) continue;
        persons.push(personId);
        yield cells.value;
      }
    }
    const fileId = await keepTable(tx, run, { fileName, layout, rows: rows() });
    if (done !== people) throw new Error('others wait for the office than were counted');
    const leftOut = people - persons.length;
    await prechecks.keepFile(list, {
      id: uuidv7(),
      officeId,
      templateId: template?.id ?? null,
      fileName,
      rows: persons.length,
      leftOut,
      madeBy: actor.userId,
    });
    await writeAuditEvent(
      tx,
      actor,
      {
        operation: 'startPrecheckFile',
        requestId: job.id,
        objectType: 'CANDIDATE_LIST',
        objectId: listId,
        owner: { regencyId: list.regencyId, districtId: list.districtId, villageId: list.villageId },
        persons,
        details: { people, leftOut, fileId },
      },
      persons.length,
    );
    await run.settle(tx, 'SUCCEEDED', {
      result: { rows: persons.length, refused: leftOut, downloadFileId: fileId },
    });
  });
}
