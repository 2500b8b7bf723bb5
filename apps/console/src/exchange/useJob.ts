import { useGetOne } from 'react-admin';
import type { JobRow } from '../providers/records';
import { isUnderway } from './is-underway';

/** Between two looks at a running job, in milliseconds. */
export const JOB_INTERVAL = 1_000;

/** A job, read again as long as it is under way. */
export function useJob(id: string | undefined) {
  return useGetOne<JobRow>(
    'jobs',
    { id: id ?? '' },
    {
      enabled: id !== undefined,
      retry: 2,
      staleTime: 0,
      refetchInterval: ({ state }) => (!state.data || isUnderway(state.data) ? JOB_INTERVAL : false),
    },
  );
}
