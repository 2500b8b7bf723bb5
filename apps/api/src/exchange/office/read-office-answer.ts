import { setImmediate as nextTurn } from 'node:timers/promises';

import { apart, FileStore } from '@lindung/db/exchange/file-store';
import {
  officeAnswerRepository,
  type OutcomeCount,
  type StagedAnswer,
} from '@lindung/db/exchange/office-answer.repository';
import { officeTemplateRepository } from '@lindung/db/exchange/office-template.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { JobPhase } from '@lindung/domain/exchange/job';
import {
  type AnswerColumn,
  mapAnswerHeader,
  readAnswerRow,
  type Unread,
  UnreadField,
} from '@lindung/domain/exchange/office-answer';
import { nikTail } from '@lindung/domain/worker/nik';

import { actingAs } from '../../acting/actor.js';
import { writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { JobHandler, JobRun } from '../jobs/job-run.js';
import { FileProblemError } from '../tabular/file-problem-error.js';
import { findHeader } from '../tabular/header-row.js';
import { readTable } from '../tabular/read-table.js';
import { sniffFile } from '../tabular/sniff-file.js';
import { answeredThing } from './answered-thing.js';
import { OfficeAnswerCheckpoint, OfficeAnswerParams } from './office-answer-params.js';
import { layoutOf } from './office-layout.js';

const NO_NIK: Unread = { field: UnreadField.NIK, value: null };
const ROWS_AT_ONCE = 2_000;

/** An answer runs twice: up to its dry run, and after somebody has confirmed it. */
export const readOfficeAnswer: JobHandler = (run) => {
  if (!grantOf(run.actor.role, 'startOfficeAnswer'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startOfficeAnswer' });
  const checkpoint =
    run.job.checkpoint === null ? undefined : OfficeAnswerCheckpoint.parse(run.job.checkpoint);
  return checkpoint?.confirmedIn ? recordAnswer(run, checkpoint.lines) : previewAnswer(run);
};

/** Reads the file into rows and says of each what would become of it; a killed worker leaves none of them. */
async function previewAnswer(run: JobRun): Promise<void> {
  const { job, actor, services, signal } = run;
  const { fileId, ...about } = OfficeAnswerParams.parse(job.params);
  const { database, keyRing, clock } = services;
  const files = new FileStore(apart(database, actingAs(actor)), keyRing);
  if (!(await files.find(fileId, actor.userId))) throw new DomainError({ code: 'JOB_FILE_GONE' });
  run.report({ phase: JobPhase.READING, done: 0 });
  const format = await sniffFile(files.read(fileId));
  await run.write(async (tx) => {
    const today = clock.today();
    const thing = await answeredThing(tx, about, actor, today);
    const answers = officeAnswerRepository(tx);
    const { layout } = await layoutOf(tx, thing.officeId, today);
    const sent = (await officeTemplateRepository(tx).columnsOfLastFile(thing)) ?? [];
    const table = await findHeader(readTable(files.read(fileId), format, { signal }), (header) =>
      mapAnswerHeader(header, [...layout.columns, ...sent]),
    );
    let piece: StagedAnswer[] = [];
    let lines = 0;
    const flush = async () => {
      if (piece.length > 0) await answers.land(job.id, thing, piece);
      piece = [];
    };
    for await (const { lineNo, cells } of table.rows) {
      signal.throwIfAborted();
      const cell = (column: AnswerColumn) => cells[table.mapping.get(column) ?? -1] ?? '';
      const { nik, rowNo, fullName, membershipNumber, isAccepted, reason, unread } = readAnswerRow(cell);
      // Of candidates an answer tells by NIK alone.
      const lacking = unread ?? (thing.listId !== null && nik === null ? NO_NIK : null);
      piece.push({
        lineNo,
        nikIndex: nik && keyRing.nikIndex(nik),
        nikTail: nik && nikTail(nik),
        rowNo,
        name: fullName,
        number: membershipNumber,
        accepted: isAccepted,
        reason,
        readable: unread === null,
        unreadField: lacking?.field ?? null,
        unreadValue: lacking?.value ?? null,
      });
      run.report({ done: (lines += 1) });
      if (piece.length < ROWS_AT_ONCE) continue;
      await flush();
      await nextTurn();
    }
    await flush();
    if (lines === 0) throw new FileProblemError({ code: 'FILE_EMPTY' });
    run.report({ phase: JobPhase.MATCHING, done: lines, total: lines });
    await thing.judge(job.id);
    const result = resultOf(lines, await answers.count(job.id));
    await run.settle(tx, 'AWAITING_CONFIRMATION', { result, checkpoint: { lines, confirmedIn: null } });
  });
}

/** Records what the answer says in one transaction: judged anew by what has changed since the dry run, then the same few statements for any number of rows. */
async function recordAnswer(run: JobRun, lines: number): Promise<void> {
  const { job, actor } = run;
  const about = OfficeAnswerParams.parse(job.params);
  run.report({ phase: JobPhase.APPLYING, done: 0, total: lines });
  await run.write(async (tx) => {
    const thing = await answeredThing(tx, about, actor, run.services.clock.today());
    const answers = officeAnswerRepository(tx);
    await thing.judge(job.id);
    const counts = await answers.count(job.id);
    const result = resultOf(lines, counts);
    // What was staged is gone after a month: the file has to be read anew.
    if (counts.length === 0) throw new DomainError({ code: 'JOB_EXPIRED' });
    const persons = await thing.record(job.id, actor.userId);
    const details = Object.fromEntries(counts.map(({ outcome, count }) => [outcome, count]));
    const { regencyId, districtId, villageId } = thing;
    await writeAuditEvent(
      tx,
      actor,
      {
        operation: 'confirmOfficeAnswer',
        requestId: job.id,
        objectType: thing.objectType,
        objectId: thing.id,
        owner: { regencyId, districtId, villageId },
        persons,
        details,
      },
      persons.length,
    );
    run.report({ done: lines });
    await run.settle(tx, 'SUCCEEDED', { result, checkpoint: { lines, confirmedIn: 'id' } });
  });
}

/** lines = added + changed + unchanged + refused: numbers to record, numbers that are there, and what somebody has to look at. */
function resultOf(lines: number, counts: readonly OutcomeCount[]) {
  const of = (outcome: string) => counts.find((count) => count.outcome === outcome)?.count ?? 0;
  const added = of('TO_RECORD') + of('RECORDED');
  const unchanged = of('ALREADY');
  return { lines, added, changed: 0, unchanged, refused: lines - added - unchanged };
}
