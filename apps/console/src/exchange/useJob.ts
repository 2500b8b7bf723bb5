import { useGetOne } from 'react-admin';
import type { JobRow } from '../providers/records';
import { isUnderway } from './is-underway';

/** Between two looks at a running job, in milliseconds. */
export const JOB_INTERVAL = 1_000;

/** Between two looks at what runs while nobody waits for it, or while the server gives no answer. */
export const PATIENT_INTERVAL = 5_000;

/** A job, read again as long as it is under way. */
export function useJob(id: string | undefined) {
  return useGetOne<JobRow>(
    'jobs',
    { id: id ?? '' },
    {
      enabled: id !== undefined,
      retry: 2,
      staleTime: 0,
      refetchInterval: ({ state: { data, error } }) => {
        if (!data || !isUnderway(data)) return false;
        return error ? PATIENT_INTERVAL : JOB_INTERVAL;
      },
    },
  );
}
