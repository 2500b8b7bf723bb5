import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** How many regions of each level there are. @param asOf the day; without one today */
export function useMapSize(asOf: string | undefined) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['regions', 'mapSize', asOf],
    queryFn: () => dataProvider.mapSize(asOf === undefined ? {} : { asOf }),
    placeholderData: keepPreviousData,
  });
}
