import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

/** What all lines of the agreements that are in force in the assignment's area are called. */
export function useOpenLineNames() {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({ queryKey: ['agreements', 'openLineNames'], queryFn: () => dataProvider.openLineNames() });
}

/** The same lines with what there is to choose by. */
export function useOpenLines() {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({ queryKey: ['agreements', 'openLines'], queryFn: () => dataProvider.openLines() });
}

/** The same lines with the seats that a proposal may still take. */
export function useOpenLinesWithSeats() {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['agreements', 'openLinesWithSeats'],
    queryFn: () => dataProvider.openLinesWithSeats(),
  });
}
