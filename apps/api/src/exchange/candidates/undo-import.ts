import { lockImports } from '@lindung/db/exchange/apply-staged';
import { findImportList } from '@lindung/db/exchange/import-target';
import { personsWritten } from '@lindung/db/exchange/persons-written';
import { importUndoing } from '@lindung/db/exchange/undo-import';
import { JobKind } from '@lindung/domain/exchange/job';
import { decideUndoImport, UndoImport } from '@lindung/domain/exchange/undo-import';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';

/**
 * Takes a saved import back as a whole: the people, candidates and deciles that it brought go, and whom it changed it changes back.
 * Refused as a whole as soon as something rests on one of them.
 */
export const undoImport = useCase('undoImport', UndoImport, async ({ tx, now, today }, { jobId, reason }) => {
  const job = await requireJob(tx, jobId, JobKind.CANDIDATE_IMPORT);
  const undoing = importUndoing(tx);
  const saved = await undoing.find(job.id);
  const list = saved && (await findImportList(tx, saved.listId));
  if (saved && !list) throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
  if (list) await lockImports(tx, { ...list, jobId });
  const decision = decideUndoImport(saved, saved ? await undoing.touched(job.id, saved) : []);
  if (!decision.ok) throw new DomainError(decision.error, 'jobId');
  if (!saved || !list) throw new Error('nothing was saved, and it may be taken back');
  const persons = await personsWritten(tx, job.id);
  const undone = await undoing.undo(job.id, saved, { now: now(), today });
  return {
    id: saved.listId,
    answerId: job.id,
    objectType: 'CANDIDATE_LIST',
    owner: list,
    persons,
    rowCount: undone.candidates,
    details: {
      version: saved.number,
      reason,
      removedPersons: undone.persons,
      removedCandidates: undone.candidates,
      restoredPersons: undone.restored,
    },
  };
});
