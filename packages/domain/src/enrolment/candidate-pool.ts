import { z } from 'zod';
import { Id } from '../shared/ids.js';

/** Where the people of a proposal come from. */
export const CandidateSource = {
  /** A candidate list. */
  LIST: 'LIST',
  /** Who waits for a seat of the line's payer in the line's member group. */
  WAITING_LIST: 'WAITING_LIST',
  /** The members of a line, carried over to another. */
  MEMBERS: 'MEMBERS',
} as const;
export type CandidateSource = (typeof CandidateSource)[keyof typeof CandidateSource];

/** The people who are judged for a line; the line whose payer and member group they wait for is the one they are judged for. */
export type CandidatePool =
  | { readonly source: typeof CandidateSource.LIST; readonly listId: string }
  | { readonly source: typeof CandidateSource.WAITING_LIST }
  | { readonly source: typeof CandidateSource.MEMBERS; readonly fromLineId: string };

const optionalId = Id.nullish().transform((id) => id ?? null);

/** How a pool is asked for and kept: its source with the one reference that goes with it. */
export const poolShape = {
  source: z
    .enum(CandidateSource)
    .nullish()
    .transform((source) => source ?? CandidateSource.LIST),
  listId: optionalId,
  fromLineId: optionalId,
};
export interface PoolReference {
  readonly source: CandidateSource;
  readonly listId: string | null;
  readonly fromLineId: string | null;
}

/** The pool that a reference names, or the field that it lacks or that its source has no use for. */
export const poolOf = ({
  source,
  listId,
  fromLineId,
}: PoolReference): CandidatePool | 'listId' | 'fromLineId' => {
  if (source !== CandidateSource.LIST && listId !== null) return 'listId';
  if (source !== CandidateSource.MEMBERS && fromLineId !== null) return 'fromLineId';
  switch (source) {
    case CandidateSource.LIST:
      return listId === null ? 'listId' : { source, listId };
    case CandidateSource.WAITING_LIST:
      return { source };
    case CandidateSource.MEMBERS:
      return fromLineId === null ? 'fromLineId' : { source, fromLineId };
  }
};

/** The reference of a pool. */
export const referenceOf = (pool: CandidatePool): PoolReference => ({
  source: pool.source,
  listId: pool.source === CandidateSource.LIST ? pool.listId : null,
  fromLineId: pool.source === CandidateSource.MEMBERS ? pool.fromLineId : null,
});
