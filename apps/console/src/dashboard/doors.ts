import { LEVEL_OF_KIND, type RegionKind } from '@lindung/domain/territory/region-kind';
import { listUrl } from '../list/list-url';
import type { CoverageFigure } from '../providers/records';

/** The lists behind the numbers of a figure, as addresses: each has exactly the rows that the number counts or adds up. */
export interface Doors {
  /** None where no list has exactly the people of the number. */
  readonly protected: string | undefined;
  readonly seatsTaken: string;
  readonly seatsGranted: string;
  readonly billed: string;
  readonly paid: string;
  readonly openBills: string;
}

type Counted = Pick<CoverageFigure, 'asOf' | 'groups'>;

/** Where a figure is of. */
interface Place {
  /** The regency that the lists are narrowed to; without one they are of all that the assignment reaches. */
  readonly regencyId?: string | undefined;
  /** What the region of the figure is; without one it is of several. */
  readonly kind?: RegionKind | undefined;
}

export function doorsOf(figure: Counted, { regencyId, kind }: Place = {}): Doors {
  const { asOf } = figure;
  const [memberGroup] = figure.groups;
  const month = asOf.slice(0, 7);
  const within = { memberGroup, regencyId };
  return {
    // A district or village counts its residents, whoever pays for them; a list has the memberships of the agreements that the
    // assignment may read, most of which are the regency's.
    protected:
      kind && LEVEL_OF_KIND[kind] !== 'REGENCY' ? undefined : listUrl('memberships', { asOf, ...within }),
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
