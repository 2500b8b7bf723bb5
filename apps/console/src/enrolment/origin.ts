import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';

/** Where the people of a proposal come from, as the pages name it; the waiting list is that of the line's payer and group. */
export type Origin =
  | { readonly source: typeof CandidateSource.LIST; readonly listId: string }
  | { readonly source: typeof CandidateSource.WAITING_LIST; readonly lineId: string }
  | { readonly source: typeof CandidateSource.MEMBERS; readonly fromLineId: string };

export const fromList = (listId: string): Origin => ({ source: CandidateSource.LIST, listId });
export const fromWaitingList = (lineId: string): Origin => ({ source: CandidateSource.WAITING_LIST, lineId });
export const fromMembers = (fromLineId: string): Origin => ({ source: CandidateSource.MEMBERS, fromLineId });

/** What the server is asked with. */
export const askedPool = (origin: Origin) => ({
  source: origin.source,
  ...(origin.source === CandidateSource.LIST ? { listId: origin.listId } : {}),
  ...(origin.source === CandidateSource.MEMBERS ? { fromLineId: origin.fromLineId } : {}),
});
