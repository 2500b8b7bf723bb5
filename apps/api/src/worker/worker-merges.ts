import { duplicatePairTable } from '@lindung/db/worker/duplicate-pair.table';
import {
  workerMergeRepository,
  type FoundMerge,
  mergeFactsText,
} from '@lindung/db/worker/worker-merge.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import {
  decideMerge,
  decideTakes,
  decideUndoMerge,
  type MergeField,
  MergeWorkers,
  UndoWorkerMerge,
} from '@lindung/domain/worker/worker-merge';
import { v7 as uuidv7 } from 'uuid';

import { actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, type UseCaseTools } from '../writing/use-case.js';
import { nikComparison } from './nik-columns.js';
import type { WorkerMergePreviewType } from './worker-merge.type.js';

/**
 * What would become of both records of a pair; the facts of one who reaches not both are as of none.
 * @throws DomainError NOT_FOUND
 */
export async function previewMerge(
  context: RequestContext,
  pairId: string,
  survivorId: string,
): Promise<WorkerMergePreviewType> {
  const { actor } = requireActor(context, 'workerMergePreview');
  const [pair, survivor] = [requireId(pairId, 'pairId'), requireId(survivorId, 'survivorId')];
  const { database, clock } = context.services;
  const [[found] = []] = await database.read<FoundMerge[][]>(actingAs(actor), [
    { text: mergeFactsText, values: [pair, survivor, clock.today(), false] },
  ]);
  if (!found) throw new DomainError({ code: 'NOT_FOUND' }, 'pairId');
  const decision = decideMerge(found);
  const { survivorVersion, absorbedVersion, listsPassing, listsEnding } = found;
  const { placesPassing, placesEnding, observations, memberships } = found;
  return {
    obstacle: decision.ok ? null : decision.error.code,
    survivorVersion,
    absorbedVersion,
    differing: [...found.differing],
    lacking: [...found.lacking],
    missing: [...found.missing],
    listsPassing,
    listsEnding,
    placesPassing,
    placesEnding,
    observations,
    memberships,
  };
}

/**
 * Merges the records of a pair. The event is about the record that stays; a second one is on the timeline of the other, and each is of
 * the region of its record. The answer is the record that stays.
 * @throws DomainError DUPLICATE_DECIDED, WORKER_MERGED, PERSON_RESTRICTED, MERGE_HELD, MERGE_REQUEST_OPEN, MERGE_STATUS_DIFFERS,
 *   MERGE_BOTH_SEATED, MERGE_ABSORBED_SEATED, MERGE_TAKES_NOTHING
 */
export const mergeWorkers = useCase('mergeWorkers', MergeWorkers, async (tools, command) => {
  const { id: pairId, survivorId, reason } = command;
  await claimEdit(tools.tx, duplicatePairTable, command);
  const merges = workerMergeRepository(tools.tx);
  const found = await merges.lock(pairId, survivorId, tools.today);
  if (!found) throw new DomainError({ code: 'NOT_FOUND' }, 'survivorId');
  const decision = decideMerge(found);
  if (!decision.ok) throw new DomainError(decision.error, 'survivorId');
  if (found.survivorVersion !== command.survivorVersion)
    throw new DomainError({ code: 'CONFLICT', current: found.survivorVersion }, 'survivorVersion');
  if (found.absorbedVersion !== command.absorbedVersion)
    throw new DomainError({ code: 'CONFLICT', current: found.absorbedVersion }, 'absorbedVersion');
  const takes = decideTakes(found, command.takes);
  if (!takes.ok) throw new DomainError(takes.error, 'takes');
  const taken = takes.value;
  const { absorbedId } = found;
  const nikWarnings = await warningsAfter(tools, found, taken);
  const id = uuidv7();
  const places = await merges.merge(id, { pairId, survivorId, taken, nikWarnings, reason }, tools.today);
  return tellBoth(
    tools,
    'mergeWorkers',
    { ...found, ...places },
    { taken, reason, pairId, survivorId, absorbedId },
  );
});

/**
 * Parts two records again: each is as it was in what was taken over, with its candidacies and its number.
 * @throws DomainError MERGE_UNDONE, MERGE_TOO_OLD, MERGE_SURVIVOR_MERGED, MERGE_SEATED_SINCE, MERGE_EDITED_SINCE
 */
export const undoWorkerMerge = useCase('undoWorkerMerge', UndoWorkerMerge, async (tools, { id, reason }) => {
  const merges = workerMergeRepository(tools.tx);
  const found = await merges.lockUndo(id);
  if (!found) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const decision = decideUndoMerge(found);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const places = await merges.undo(id, tools.today);
  const { survivorId, absorbedId } = found;
  return tellBoth(tools, 'undoWorkerMerge', { ...found, ...places }, { reason, survivorId, absorbedId });
});

/** What is odd about the number of the record that stays, as number, birth date and sex will be. */
async function warningsAfter(
  tools: UseCaseTools,
  { survivorId, absorbedId }: FoundMerge,
  taken: readonly MergeField[],
) {
  const workers = workerRepository(tools.tx);
  const of = (field: MergeField) => (taken.includes(field) ? absorbedId : survivorId);
  const cipher = (await workers.findIdentity(of('NIK')))?.nikCipher;
  const [born, sexed] = [await workers.find(of('BIRTH_DATE')), await workers.find(of('SEX'))];
  if (!cipher || !born || !sexed) return [];
  const person = { birthDate: born.birthDate, sex: sexed.sex };
  return (await nikComparison(tools, tools.services.keyRing.decryptNik(cipher), person)).nikWarnings;
}

type Told = {
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly survivorPlace: readonly [number, number, number];
  readonly absorbedPlace: readonly [number, number, number];
};

const ownerOf = ([regencyId, districtId, villageId]: readonly [number, number, number]) => ({
  regencyId,
  districtId,
  villageId,
});

/** The event of the absorbed record's own timeline, and what that of the other one is made of. */
async function tellBoth(
  { tx, actor, requestId }: UseCaseTools,
  operation: 'mergeWorkers' | 'undoWorkerMerge',
  { survivorId, absorbedId, survivorPlace, absorbedPlace }: Told,
  details: Readonly<Record<string, unknown>>,
) {
  const told = { objectType: 'WORKER', details } as const;
  await writeAuditEvent(tx, actor, {
    ...told,
    operation,
    requestId,
    objectId: absorbedId,
    owner: ownerOf(absorbedPlace),
  });
  return { ...told, id: survivorId, owner: ownerOf(survivorPlace) };
}
