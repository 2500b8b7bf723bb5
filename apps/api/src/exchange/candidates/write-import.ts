import { candidateListVersionTable } from '@lindung/db/enrolment/candidate-list-version.table';
import { applyStaged, lockImports } from '@lindung/db/exchange/apply-staged';
import { FileStore, within } from '@lindung/db/exchange/file-store';
import { findImportList, type ImportTarget } from '@lindung/db/exchange/import-target';
import { countDamages, countStaged, judgeAgain } from '@lindung/db/exchange/judge-staged';
import { personsWrittenInParts } from '@lindung/db/exchange/persons-written';
import { duplicatePairRepository } from '@lindung/db/worker/duplicate-pair.repository';
import { isReconciled } from '@lindung/domain/exchange/import-outcome';
import { JobPhase } from '@lindung/domain/exchange/job';
import type { Locale } from '@lindung/i18n/locale';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { type AuditedAct, MOST_PERSONS_OF_EVENT, writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import { endingOf, mediaTypeOf, withEnding } from '../files/file-name.js';
import type { JobRun } from '../jobs/job-run.js';
import { writeRefusedRows } from '../tabular/write-refused-rows.js';
import { type ImportCheckpoint, ImportParams } from './import-checkpoint.js';
import { readRefusedRows } from './refused-rows.js';

/**
 * Writes a confirmed import in one transaction: judged anew by what has changed since the preview, then the persons, their
 * deciles, the candidates and the list's version; the refused rows as a file.
 */
export async function writeImport(run: JobRun, checkpoint: ImportCheckpoint, locale: Locale): Promise<void> {
  const { job } = run;
  const { listId } = ImportParams.parse(job.params);
  run.report({ phase: JobPhase.APPLYING, done: 0, total: checkpoint.lines });
  await run.write(async (tx) => {
    const list = await findImportList(tx, listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const target = { ...list, jobId: job.id };
    await lockImports(tx, target);
    const meansKnown = await judgeAgain(tx, target);
    const counts = await countStaged(tx, job.id);
    // What was staged is purged after a month; the preview has to be made anew.
    if (counts.lines === 0) throw new DomainError({ code: 'JOB_EXPIRED' });
    if (counts.lines !== checkpoint.lines || !isReconciled(counts))
      throw new Error('the outcomes do not add up to the lines of the preview');
    const applied = await applyStaged(tx, target, meansKnown, run.services.clock.today());
    if (applied.newCandidates !== counts.added) throw new Error('not every added line became a candidate');
    if (applied.newPersons !== counts.newPersons || applied.changedPersons !== counts.changedPersons)
      throw new Error('other persons were written than the counts say');
    const { lines, added, changed, unchanged, refused } = counts;
    await recordVersion(tx, run, checkpoint, target, applied.version, {
      lines,
      added,
      changed,
      unchanged,
      refused,
    });
    const downloadFileId =
      refused > 0 ? await keepRefusedRows(tx, run, checkpoint, target, locale) : undefined;
    const { version, newPersons, changedPersons, observations } = applied;
    await duplicatePairRepository(tx).searchOfImport(job.id);
    const act = {
      operation: 'confirmImport',
      requestId: job.id,
      objectType: 'CANDIDATE_LIST',
      objectId: listId,
      owner: target,
      details: {
        version,
        lines,
        added,
        changed,
        unchanged,
        refused,
        newPersons,
        changedPersons,
        observations,
        repairs: (await countDamages(tx, job.id)).reduce((sum, { accepted }) => sum + accepted, 0),
      },
    } as const;
    await writeImportEvents(tx, run, act, added + changed);
    run.report({ done: lines });
    await run.settle(tx, 'SUCCEEDED', {
      result: {
        ...checkpoint.facts,
        ...counts,
        damages: await countDamages(tx, job.id),
        ...(downloadFileId === undefined ? {} : { downloadFileId }),
      },
      checkpoint,
    });
  });
}

/** The act with all whom it wrote, in as many events as it takes; the first one has the number of rows. */
async function writeImportEvents(
  tx: EntityManager,
  { job, actor }: JobRun,
  act: Omit<AuditedAct, 'persons'>,
  rows: number,
): Promise<void> {
  let rowCount: number | undefined = rows;
  for await (const persons of personsWrittenInParts(tx, job.id, MOST_PERSONS_OF_EVENT)) {
    await writeAuditEvent(tx, actor, { ...act, persons }, rowCount);
    rowCount = undefined;
  }
  if (rowCount !== undefined) await writeAuditEvent(tx, actor, { ...act, persons: [] }, rowCount);
}

/** The list keeps which file made it what it is; a file of which every line was known already leaves its mark as well. */
async function recordVersion(
  tx: EntityManager,
  { job, actor }: JobRun,
  { sha256 }: ImportCheckpoint,
  target: ImportTarget,
  number: number,
  counts: { lines: number; added: number; changed: number; unchanged: number; refused: number },
): Promise<void> {
  const { listId, regencyId, districtId, villageId } = target;
  await tx.getRepository(candidateListVersionTable).insert({
    ...counts,
    listId,
    number,
    jobId: job.id,
    fileName: ImportParams.parse(job.params).fileName,
    fileSha256: Buffer.from(sha256, 'hex'),
    importedByUserId: actor.userId,
    regencyId,
    districtId,
    villageId,
  });
}

async function keepRefusedRows(
  tx: EntityManager,
  { job, actor, services }: JobRun,
  checkpoint: ImportCheckpoint,
  { regencyId, districtId, villageId }: ImportTarget,
  locale: Locale,
): Promise<string> {
  const { format, header } = checkpoint;
  const rows = readRefusedRows(tx, job.id, checkpoint, services.keyRing, locale);
  const id = uuidv7();
  const name = withEnding(ImportParams.parse(job.params).fileName, `ditolak.${endingOf(format.kind)}`);
  await new FileStore(within(tx), services.keyRing).keep(
    {
      id,
      name,
      mediaType: mediaTypeOf(format.kind),
      createdBy: actor.userId,
      regencyId,
      districtId,
      villageId,
    },
    writeRefusedRows(format, header, rows, locale),
  );
  return id;
}
