import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import type { LindungDataProvider } from '../providers/dataProvider';

/** How the exits of a line stand; nothing for who may not see it. */
export function useExitSummary(lineId: string) {
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['exitSummary', lineId],
    queryFn: () => dataProvider.exitSummary({ lineId }),
    enabled: can('exitSummary'),
  });
}
