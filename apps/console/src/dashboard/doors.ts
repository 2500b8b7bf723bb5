import { listUrl } from '../list/list-url';
import type { CoverageFigure } from '../providers/records';

/** The lists behind the numbers of a figure, as addresses: each has exactly the rows that the number counts or adds up. */
export interface Doors {
  readonly protected: string;
  readonly seatsTaken: string;
  readonly seatsGranted: string;
  readonly billed: string;
  readonly paid: string;
  readonly openBills: string;
}

type Counted = Pick<CoverageFigure, 'asOf' | 'groups'>;

/** @param regencyId the regency that the figure is of; without one it is of all that the assignment reaches */
export function doorsOf(figure: Counted, regencyId?: string): Doors {
  const { asOf } = figure;
  const [memberGroup] = figure.groups;
  const month = asOf.slice(0, 7);
  const within = { memberGroup, regencyId };
  return {
    protected: listUrl('memberships', { asOf, ...within }),
    seatsTaken: listUrl('memberships', { seatOn: asOf, ...within }),
    seatsGranted: listUrl('agreements', { seatsBy: asOf, memberGroup, regionId: regencyId }),
    billed: listUrl('bills', { month, status: ['ISSUED', 'PAID'], ...within }),
    paid: listUrl('bills', { month, status: ['PAID'], ...within }),
    openBills: listUrl('bills', openBillsFilter(figure, regencyId)),
  };
}

/** The bills of a figure that nobody has paid: those of its month and before. */
export const openBillsFilter = ({ asOf, groups: [memberGroup] }: Counted, regencyId?: string) => ({
  monthTo: asOf.slice(0, 7),
  status: ['ISSUED'],
  memberGroup,
  regencyId,
});
