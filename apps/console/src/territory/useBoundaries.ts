import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** Boundaries change with the law and not within a session. */
const STAYS_FRESH = 60 * 60 * 1000;

/**
 * Where the parts of a region lie.
 * @param parentId without one the regencies of the province
 * @param asOf the day; without one today
 */
export function useBoundaries({ parentId, asOf }: { parentId?: string; asOf?: string | undefined }) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const variables = {
    ...(parentId === undefined ? {} : { parentId }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return useQuery({
    queryKey: ['boundaries', variables],
    queryFn: () => dataProvider.boundaries(variables),
    placeholderData: keepPreviousData,
    staleTime: STAYS_FRESH,
  });
}
