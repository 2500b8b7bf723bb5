import { key } from './world.js';

/* What is asked of a request about the own data, and how it is answered. */

export const create =
  'mutation ($input: CreatePersonRequestInput!) { createPersonRequest(input: $input) { id status receivedAt dueAt isLate receivedBy worker { fullName } } }';
export const answer =
  'mutation ($input: AnswerPersonRequestInput!) { answerPersonRequest(input: $input) { status answer answeredBy isLate version } }';
export const list =
  'query ($filter: PersonRequestFilter) { personRequests(first: 10, filter: $filter) { totalCount nodes { id kind status isLate } } }';

export const update =
  'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { version sex age nikWarnings } }';

export interface Created {
  readonly createPersonRequest: {
    readonly id: string;
    readonly status: string;
    readonly receivedAt: string;
    readonly dueAt: string;
    readonly isLate: boolean;
  };
}

/** The answer to a request that nobody has touched: granted, unless the change says otherwise. */
export const answering = (id: string, change: object = {}) => ({
  input: {
    idempotencyKey: key(),
    id,
    version: 1,
    isGranted: true,
    answer: 'Nama sudah diperbaiki sesuai KTP',
    ...change,
  },
});
