import {
  BEFORE_EVERYBODY,
  duplicatePairRepository,
  type SearchedPart,
} from '@lindung/db/worker/duplicate-pair.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { JobPhase } from '@lindung/domain/exchange/job';
import { z } from 'zod';

import { DomainError } from '../../graphql/domain-error.js';
import type { JobHandler } from '../jobs/job-run.js';

/** So many people are looked at in one transaction: some seconds, after which the job can be cancelled or taken over. */
const PEOPLE_AT_ONCE = 5_000;

/** How far a search has come: after whom it goes on, of how many, and what it found until then. */
const SearchCheckpoint = z.object({ after: z.string(), total: z.int(), done: z.int(), pairs: z.int() });

/**
 * Looks through the whole registry for records that may be one person, part by part; each part is there for good with how far it
 * came, so that a search that broke off goes on where it was.
 */
export const searchDuplicates: JobHandler = async ({ job, actor, signal, write, report, keep, settle }) => {
  if (!grantOf(actor.role, 'startDuplicateSearch'))
    throw new DomainError({ code: 'FORBIDDEN', operation: 'startDuplicateSearch' });
  let state = SearchCheckpoint.safeParse(job.checkpoint).data ?? {
    after: BEFORE_EVERYBODY,
    total: await write((tx) => duplicatePairRepository(tx).countPeople()),
    done: 0,
    pairs: 0,
  };
  for (;;) {
    signal.throwIfAborted();
    report({ phase: JobPhase.MATCHING, done: state.done, total: Math.max(state.total, state.done) });
    const part = await write(async (tx): Promise<SearchedPart> => {
      const searched = await duplicatePairRepository(tx).searchAfter(state.after, PEOPLE_AT_ONCE);
      if (searched.lastId !== null) {
        const { after, done, pairs } = furtherBy(state, searched);
        await keep(tx, done, { after, done, pairs, total: state.total });
      }
      return searched;
    });
    if (part.lastId === null) break;
    state = furtherBy(state, part);
  }
  const { done, pairs } = state;
  report({ done, total: done });
  await write((tx) => settle(tx, 'SUCCEEDED', { result: { rows: pairs } }));
};

const furtherBy = (
  state: z.infer<typeof SearchCheckpoint>,
  { lastId, looked, pairs }: SearchedPart,
): z.infer<typeof SearchCheckpoint> => ({
  ...state,
  after: lastId ?? state.after,
  done: state.done + looked,
  pairs: state.pairs + pairs,
});
