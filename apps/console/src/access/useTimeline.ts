import type { TimelineRecord } from '@lindung/domain/access/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';
import { resourceOf } from './object-page';

/** What of a record's history is shown: what was done to it, or who looked at it. */
export type Shown = 'acts' | 'looks';

const SIZE = 10;

/** The history of a record, page by page from the latest on; it is read again with the record. */
export function useTimeline(record: TimelineRecord, id: string, shown: Shown) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [resourceOf(record), 'timeline', id, shown],
    queryFn: ({ pageParam }) => dataProvider.timeline(record, id, shown, { first: SIZE, ...pageParam }),
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
