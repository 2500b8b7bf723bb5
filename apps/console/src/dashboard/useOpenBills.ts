import { useGetList } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import type { BillRow } from '../providers/records';
import { ALL_THAT_WAIT } from './waiting-rows';
import { withinRegion } from './within-region';

/** What is known of unpaid bills: how many people they carry, what they come to and when the first falls due. */
export interface OpenBills {
  readonly count: number;
  readonly people: number;
  readonly amount: string;
  /** The earliest day on which one of them falls due. */
  readonly dueOn: string;
}

/** The unpaid bills of a regency, or of all that the assignment reaches; undefined while unknown, none, or too many to add up. */
export function useOpenBills(regencyId: string | undefined): OpenBills | undefined {
  const can = useCan();
  const { data = [], pageInfo } = useGetList<BillRow>(
    'bills',
    { pagination: ALL_THAT_WAIT, filter: { status: 'ISSUED' } },
    { enabled: can('bills') },
  );
  return pageInfo?.hasNextPage ? undefined : openBillsIn(data, regencyId);
}

type OpenBill = Pick<BillRow, 'people' | 'amount' | 'dueOn'> & { readonly region: { readonly id: string } };

export function openBillsIn(bills: readonly OpenBill[], regencyId?: string): OpenBills | undefined {
  const within = withinRegion(bills, regencyId);
  const [first] = within.map(({ dueOn }) => dueOn).sort();
  if (first === undefined) return undefined;
  return {
    count: within.length,
    people: within.reduce((sum, { people }) => sum + people, 0),
    amount: within.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString(),
    dueOn: first,
  };
}
