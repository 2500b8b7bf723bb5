import { useGetList } from 'react-admin';
import type { QuotaLineRow } from '../providers/records';

/** A line with its seats and with how many wait for one. */
export function useQuotaLine(lineId: string) {
  const { data, error } = useGetList<QuotaLineRow>(
    'quotaLines',
    { filter: { lineId }, pagination: { page: 1, perPage: 10 } },
    { retry: false },
  );
  const line = data?.[0];
  return { line, error: (error as Error | null) ?? (data && !line ? new Error('NOT_FOUND') : undefined) };
}
