import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/**
 * The coverage of everything that the assignment reaches.
 * @param asOf the day whose figures are asked for; without one, today's
 */
export function useCoverage({ asOf }: { asOf: string | undefined }) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['coverage', asOf],
    queryFn: () => dataProvider.coverage(asOf === undefined ? {} : { asOf }),
    placeholderData: keepPreviousData,
  });
}
