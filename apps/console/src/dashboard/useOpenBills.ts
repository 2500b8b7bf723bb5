import { useGetList } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import type { BillRow, CoverageFigure } from '../providers/records';
import { openBillsFilter } from './doors';
import { ALL_THAT_WAIT } from './waiting-rows';

/** What is known of unpaid bills: how many people they carry, what they come to and when the first falls due. */
export interface OpenBills {
  readonly count: number;
  readonly people: number;
  readonly amount: string;
  /** The earliest day on which one of them falls due. */
  readonly dueOn: string;
}

const ONE = { page: 1, perPage: 1 };

/** The unpaid bills of a figure, whole or of one regency; undefined while unknown, none, or too many to add up. */
export function useOpenBills(figure: CoverageFigure, regencyId?: string): OpenBills | undefined {
  const can = useCan();
  const { data = [], pageInfo } = useGetList<BillRow>(
    'bills',
    { pagination: ALL_THAT_WAIT, filter: openBillsFilter(figure, regencyId) },
    { enabled: can('bills') },
  );
  return pageInfo?.hasNextPage ? undefined : openBillsIn(data);
}

/** Whether there ever was a bill to pay behind a figure; undefined while unknown. */
export function useHasBills(figure: CoverageFigure, regencyId?: string): boolean | undefined {
  const can = useCan();
  const { data } = useGetList<BillRow>(
    'bills',
    { pagination: ONE, filter: { ...openBillsFilter(figure, regencyId), status: ['ISSUED', 'PAID'] } },
    { enabled: can('bills') && figure.openBills === 0 },
  );
  return figure.openBills > 0 || (data && data.length > 0);
}

export function openBillsIn(
  bills: readonly Pick<BillRow, 'people' | 'amount' | 'dueOn'>[],
): OpenBills | undefined {
  const [first] = bills.map(({ dueOn }) => dueOn).sort();
  if (first === undefined) return undefined;
  return {
    count: bills.length,
    people: bills.reduce((sum, { people }) => sum + people, 0),
    amount: bills.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString(),
    dueOn: first,
  };
}
