import type { ReactNode } from 'react';
import { ShowContextProvider, useShowController, type RaRecord } from 'react-admin';
import type { ResourceName } from '../providers/resource-names';
import { NotReadAgain } from '../exchange/NotReadAgain';
import { FailurePage } from './pages';
import { Waiting } from './Waiting';
import { WHOLE_RECORD } from './whole-record';

interface RecordPageProps<R extends RaRecord> {
  readonly resource: ResourceName;
  readonly children: (record: R) => ReactNode;
  /** Reads the record again as long as this many milliseconds are returned for it. */
  readonly refetchInterval?: (record: R) => number | false;
}

const keepError = () => undefined;

/** The page of one record; what isn't there and what may not be seen look alike. */
export function RecordPage<R extends RaRecord>({ resource, children, refetchInterval }: RecordPageProps<R>) {
  const controller = useShowController<R>({
    resource,
    queryOptions: {
      meta: WHOLE_RECORD,
      // The page itself says what went wrong.
      onError: keepError,
      retry: false,
      ...(refetchInterval
        ? { refetchInterval: ({ state }) => (state.data ? refetchInterval(state.data) : false) }
        : {}),
    },
  });
  const { record, error } = controller;
  if (error && !record) return <FailurePage error={error} />;
  if (!record) return <Waiting />;
  return (
    <ShowContextProvider value={controller}>
      {error && refetchInterval && <NotReadAgain error={error} />}
      {children(record)}
    </ShowContextProvider>
  );
}
