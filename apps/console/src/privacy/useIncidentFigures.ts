import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** How many persons an incident reaches, where, what of them, and which letters tell them. */
export function useIncidentFigures(incidentId: string) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['incidentPersons', 'figures', incidentId],
    queryFn: () => dataProvider.incidentFigures(incidentId),
  });
}
