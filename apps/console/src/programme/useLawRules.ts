import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** Every row of the law, whatever became of it: there are some fifty, and a table shows all of them. */
export function useLawRules() {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({ queryKey: ['lawRules', 'all'], queryFn: () => dataProvider.allLawRules() });
}
