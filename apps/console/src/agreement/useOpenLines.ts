import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** The lines of the agreements in force in the jurisdiction, in the order of their agreements. */
export function useOpenLines({ enabled = true }: { enabled?: boolean } = {}) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, isPending, error } = useQuery({
    queryKey: ['agreements', 'openLines'],
    queryFn: () => dataProvider.openLines(),
    enabled,
  });
  return { lines: data?.flatMap(({ lines }) => lines), isPending, error };
}
