import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';
import { type Origin, askedPool } from './origin';

interface Wanted {
  readonly origin: Origin;
  readonly lineId: string | undefined;
  /** How many people would be proposed; without it as many as can be. */
  readonly seats?: number | undefined;
  /** From which day on; without it from the first possible one. */
  readonly startsOn?: string | undefined;
}

/** Who of a pool is eligible for a line, and what proposing them would mean. */
export function useProposalPreview({ origin, lineId, seats, startsOn }: Wanted) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['proposalPreview', origin, lineId, seats, startsOn],
    queryFn: () =>
      dataProvider.proposalPreview({
        ...askedPool(origin),
        lineId: lineId ?? '',
        ...(seats === undefined ? {} : { seats }),
        ...(startsOn === undefined ? {} : { startsOn }),
      }),
    enabled: lineId !== undefined,
    placeholderData: keepPreviousData,
  });
}
