import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** The coverage of everything that the assignment reaches, today. */
export function useCoverage({ enabled }: { enabled: boolean }) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({ queryKey: ['coverage'], queryFn: () => dataProvider.coverage({}), enabled });
}
