import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { RequestRefused } from './request-refused';
import type { ResourceName } from './resource-names';

/** What is read under a name of its own: the first part of the key of a query. */
export type Reading =
  | ResourceName
  | 'coverage'
  | 'quotaBoard'
  | 'allocationTotals'
  | 'villagesWithoutBudget'
  | 'boundaries'
  | 'proposalPreview'
  | 'exitSummary'
  | 'checkPreview'
  | 'importColumns'
  | 'precheck'
  | 'enrolmentBoard'
  | 'workerMergePreview'
  | 'officeTemplate'
  | 'officeFiles'
  | 'officeFilePreview'
  | 'officeAnswerRows'
  | 'officeMatches'
  | 'ownSessions'
  | 'ownSecondFactor'
  | 'ownProviderLink';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What is on the screen and has to be read again at once; `nothing` when the act changed nothing. */
      readonly rereads?: readonly Reading[] | 'nothing';
    };
  }
}

/**
 * The cache of what was read. After an act everything that isn't on the screen is read anew when it is opened again, and of
 * what is on the screen no more than the act says that it touches: pages of persons are audited, and a form that somebody
 * fills in is no page to refresh.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, refetchOnWindowFocus: false },
      // Without a network an act fails and says so: one that waited unseen would be done when nobody looks any more.
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _context, { meta }) => {
        const rereads = meta?.rereads;
        if (rereads === 'nothing') return;
        void client.invalidateQueries({ refetchType: 'none' });
        if (rereads) void readAgain(rereads);
      },
      onError: (error, _variables, _context, { meta }) => {
        // Somebody else was faster: what they did is on the screen before the act is tried again.
        if (error instanceof RequestRefused && error.code === 'CONFLICT' && Array.isArray(meta?.rereads))
          void readAgain(meta.rereads);
      },
      onSettled: (_data, error, _variables, _context, { options }) => {
        // React-Admin has put the answer into its cache by now: less than a page shows, and in lists that it may have left.
        if (error || !isSaved(options.mutationKey)) return;
        client.removeQueries({ type: 'inactive', predicate: isOf([options.mutationKey[0]]) });
      },
    }),
  });
  return client;

  function readAgain(readings: readonly Reading[]) {
    return client.refetchQueries({ type: 'active', predicate: isOf(readings) });
  }
}

const isOf =
  (readings: readonly unknown[]) =>
  ({ queryKey }: { queryKey: QueryKey }): boolean =>
    readings.includes(queryKey[0]);

/** Whether a mutation is React-Admin's, which names its resource and what was done to the record. */
const isSaved = (key: QueryKey | undefined): key is QueryKey =>
  key?.[1] === 'update' || key?.[1] === 'create';
