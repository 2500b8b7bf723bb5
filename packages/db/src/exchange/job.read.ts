import type { JobResult } from '@lindung/domain/exchange/job';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ReadModel } from '../read/read-model.js';

/** What the system's role may read of a job: not its parameters, which may hold what somebody searched for. */
const withoutParams = `(SELECT id, kind, state, phase, done, total, attempts, error, result, user_id, created_at, started_at,
  finished_at FROM job)`;

const RESULT_FIELDS = [
  'lines',
  'added',
  'changed',
  'unchanged',
  'refused',
  'warnings',
  'newPersons',
  'changedPersons',
  'damages',
  'layout',
  'ignoredColumns',
  'sheets',
  'skippedSheets',
  'sameFileAt',
  'undoneAt',
  'rows',
  'downloadFileId',
] as const satisfies ReadonlyArray<keyof JobResult>;

const jobModel = (mayReadParams: boolean) =>
  ({
    table: mayReadParams ? 'job' : withoutParams,
    alias: 'j',
    id: { column: 'j.id', type: 'uuid' },
    joins: { creator: userJoin('creator', 'j.user_id') },
    fields: {
      id: column('j.id'),
      kind: column('j.kind'),
      state: column('j.state'),
      phase: column('j.phase'),
      done: column('j.done'),
      total: column('j.total'),
      createdAt: column('j.created_at'),
      startedAt: column('j.started_at'),
      finishedAt: column('j.finished_at'),
      createdBy: userName('creator'),
      isOfPartner: column('COALESCE(creator.client_id IS NOT NULL, false)', 'creator'),
      attempts: column('j.attempts'),
      error: {
        object: {
          code: column(`j.error->>'code'`),
          params: column(`j.error->>'params'`),
        },
        presentWhen: 'j.error',
      },
      result: {
        object: Object.fromEntries(
          RESULT_FIELDS.map((name) => [
            name,
            computed<[Record<string, unknown>]>(['j.result'], ([result]) => result[name] ?? null),
          ]),
        ),
        presentWhen: 'j.result',
      },
      listId: column(mayReadParams ? `j.params->>'listId'` : 'NULL::text'),
      fileName: column(mayReadParams ? `j.params->>'fileName'` : 'NULL::text'),
    },
    sorts: { NEWEST: { expression: 'j.id', type: 'uuid' } },
  }) as const satisfies ReadModel;

/** Jobs as their region sees them. */
export const jobRead = jobModel(true);

/** Jobs as those see them who look after the system and not after the data. */
export const jobOfSystemRead = jobModel(false);
