import type { Origin } from './origin';

/** The line of an agreement in the address of a page. */
export const LINE_PARAM = 'rincian';

const STEP_PARAM = 'langkah';
const CHECK_STEP = 'periksa';

/** Which rows of an import are shown. */
export const OUTCOME_PARAM = 'hasil';

/** Where the import of a file into a list begins, or where one of them stands. */
export const importUrl = (listId: string, jobId?: string): string =>
  ['/candidateLists', listId, 'import', ...(jobId ? [jobId] : [])].join('/');

/** The board of a list, with the people of a filter. */
export const boardUrl = (listId: string, filter: Readonly<Record<string, string>> = {}): string =>
  `/candidateLists/${listId}/board${Object.keys(filter).length > 0 ? `?${new URLSearchParams({ filter: JSON.stringify(filter) })}` : ''}`;

/** Where people are proposed from a pool. */
function proposePath(origin: Origin): string {
  switch (origin.source) {
    case 'LIST':
      return `/candidateLists/${origin.listId}/propose`;
    case 'WAITING_LIST':
      return `/quotaLines/${origin.lineId}/fill`;
    case 'MEMBERS':
      return `/quotaLines/${origin.fromLineId}/carryOver`;
  }
}

/** Where people of a pool are proposed; with a line that step is done. */
export const proposeUrl = (origin: Origin, lineId?: string): string =>
  `${proposePath(origin)}${lineId ? `?${new URLSearchParams({ [LINE_PARAM]: lineId })}` : ''}`;

/** Where the consequence of a proposal is looked at: the third step. */
export const checkProposalUrl = (origin: Origin, lineId: string): string =>
  `${proposeUrl(origin, lineId)}&${new URLSearchParams({ [STEP_PARAM]: CHECK_STEP })}`;

/** Whether the address is that of the third step. */
export const isCheckStep = (search: URLSearchParams): boolean => search.get(STEP_PARAM) === CHECK_STEP;

/** What became of a proposal. */
export const proposedUrl = (origin: Origin, decreeId: string): string => `${proposePath(origin)}/${decreeId}`;

interface Shown {
  /** For which line they are judged; without it the list's own. */
  readonly lineId?: string | undefined;
  readonly filter?: Readonly<Record<string, unknown>>;
}

/** The page of a list with the people of a filter. */
export function candidatesUrl(listId: string, { lineId, filter }: Shown = {}): string {
  const search = new URLSearchParams({
    ...(lineId ? { [LINE_PARAM]: lineId } : {}),
    ...(filter ? { filter: JSON.stringify(filter) } : {}),
  });
  return `/candidateLists/${listId}/show${search.size > 0 ? `?${search}` : ''}`;
}

/** Where the people of a pool are shown. */
export function peopleUrl(origin: Origin, shown: Shown = {}): string {
  if (origin.source === 'LIST') return candidatesUrl(origin.listId, shown);
  const search = new URLSearchParams({
    ...(origin.source === 'MEMBERS' && shown.lineId ? { [LINE_PARAM]: shown.lineId } : {}),
    ...(shown.filter ? { filter: JSON.stringify(shown.filter) } : {}),
  });
  const path =
    origin.source === 'MEMBERS'
      ? `/quotaLines/${origin.fromLineId}/members`
      : `/quotaLines/${origin.lineId}/waiting`;
  return `${path}${search.size > 0 ? `?${search}` : ''}`;
}
