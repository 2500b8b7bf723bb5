import type { TimelineRecord } from '@lindung/domain/access/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';
import { resourceOf } from './object-page';

/** What of a record's history is shown: what was done to it, or who looked at it. */
export type Shown = 'acts' | 'looks';

const SIZE = 10;

interface HistoryPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A history, page by page from the latest on, as far as it was asked for. */
export function useHistory<Row>(
  queryKey: readonly unknown[],
  read: (page: { readonly first: number; readonly after?: string }) => Promise<HistoryPage<Row>>,
) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read({ first: SIZE, ...pageParam }),
    initialPageParam: {} as { readonly after?: string },
    getNextPageParam: ({ pageInfo: { hasNextPage: isMore, endCursor } }) =>
      isMore && endCursor !== null ? { after: endCursor } : undefined,
    retry: false,
  });
  return {
    events: data?.pages.flatMap(({ nodes }) => nodes),
    error,
    isOlder: hasNextPage,
    isReading: isFetchingNextPage,
    readOlder: () => void fetchNextPage(),
  };
}

/** The history of a record; it is read again with the record. */
export function useTimeline(record: TimelineRecord, id: string, shown: Shown) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useHistory([resourceOf(record), 'timeline', id, shown], (page) =>
    dataProvider.timeline(record, id, shown, page),
  );
}
