import { type CoverageLevel, type CoverageRow, coverageStatement } from '@lindung/db/insight/coverage.read';
import type { Jurisdiction } from '@lindung/domain/access/jurisdiction';
import { addCoverage, type Coverage, coverage } from '@lindung/domain/insight/coverage';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import type { CoverageFigureType, CoverageReportType, OfficeCoverageType } from './coverage.type.js';

interface Figure {
  readonly share: Coverage;
  readonly seatsGranted: number;
  readonly seatsTaken: number;
  readonly billed: bigint;
  readonly paid: bigint;
  readonly openBills: number;
}

/**
 * The coverage of the jurisdiction's regencies on a day, or of the district or village that it is: vulnerable workers.
 * @throws DomainError NOT_FOUND when a region is asked for that is none of them
 */
export async function readCoverage(
  context: RequestContext,
  args: { asOf: BusinessDate | null; regencyCode: string | null },
): Promise<CoverageReportType> {
  const { actor } = requireActor(context, 'coverage');
  const asOf = args.asOf ?? context.services.clock.today();
  const group = MemberGroup.VULNERABLE_WORKER;
  const { level, regionIds } = areasOf(actor.jurisdiction);
  const statement = coverageStatement(level, asOf, group, regionIds, args.regencyCode);
  const [rows = []] = await context.services.database.read<CoverageRow[][]>(actingAs(actor), [statement]);
  if (args.regencyCode !== null && rows.length === 0)
    throw new DomainError({ code: 'NOT_FOUND' }, 'regencyCode');
  const figures = rows.map((row) => figureOf(row, asOf, group));
  const declared = figures.filter(({ share }) => share.potential !== null);
  return {
    asOf,
    // Added up when they are asked for.
    get total() {
      return toType(sum(figures) ?? nothing(asOf, group));
    },
    get declared() {
      const declaredSum = sum(declared);
      return declaredSum ? toType(declaredSum) : null;
    },
    get offices() {
      return level === 'REGENCY' ? officesOf(rows, figures) : [];
    },
    regenciesWithoutPotential: figures.length - declared.length,
    regencies: rows.map((row, at) => ({
      region: regionOf(row),
      figure: toType(figures[at] ?? nothing(asOf, group)),
    })),
  };
}

/** The figures by the office that served on the day, by name; what nobody served last. */
function officesOf(rows: readonly CoverageRow[], figures: readonly Figure[]): OfficeCoverageType[] {
  const served = new Map<string | null, { rows: CoverageRow[]; figures: Figure[] }>();
  for (const [at, row] of rows.entries()) {
    const office = served.get(row.officeId) ?? { rows: [], figures: [] };
    const figure = figures[at];
    if (figure)
      served.set(row.officeId, { rows: [...office.rows, row], figures: [...office.figures, figure] });
  }
  const last = '\uffff';
  return [...served.values()]
    .flatMap((office) => {
      const [row] = office.rows;
      const figure = sum(office.figures);
      if (!row || !figure) return [];
      const { officeId: id, officeName: name, officeKind: kind } = row;
      return {
        office: id === null || name === null || kind === null ? null : { id, name, kind },
        regencies: office.rows.map(regionOf),
        isPart: row.officeServesBeyond,
        figure: toType(figure),
      };
    })
    .sort((a, b) => ((a.office?.name ?? last) < (b.office?.name ?? last) ? -1 : 1));
}

const regionOf = ({ id, code, name, kind }: CoverageRow) => ({ id, code, name, kind });

/** The areas that have a row; null = all regencies. */
function areasOf(jurisdiction: Jurisdiction): {
  readonly level: CoverageLevel;
  readonly regionIds: readonly number[] | null;
} {
  switch (jurisdiction.level) {
    case 'PROVINCE':
      return { level: 'REGENCY', regionIds: null };
    case 'OFFICE':
      return { level: 'REGENCY', regionIds: jurisdiction.regencyIds };
    case 'SYSTEM':
      return { level: 'REGENCY', regionIds: [] };
    case 'REGENCY':
    case 'DISTRICT':
    case 'VILLAGE':
      return { level: jurisdiction.level, regionIds: [jurisdiction.regionId] };
  }
}

function figureOf(row: CoverageRow, asOf: BusinessDate, group: MemberGroup): Figure {
  const { potential: people, potentialSource: source, potentialAsOf } = row;
  const potential =
    people === null || source === null || potentialAsOf === null
      ? null
      : { people, source, asOf: potentialAsOf };
  return {
    share: coverage({ protected: Number(row.protected), potential, asOf, groups: [group] }),
    seatsGranted: Number(row.seatsGranted),
    seatsTaken: Number(row.seatsTaken),
    billed: BigInt(row.billed),
    paid: BigInt(row.paid),
    openBills: Number(row.openBills),
  };
}

const nothing = (asOf: BusinessDate, group: MemberGroup): Figure => ({
  share: coverage({ protected: 0, potential: null, asOf, groups: [group] }),
  seatsGranted: 0,
  seatsTaken: 0,
  billed: 0n,
  paid: 0n,
  openBills: 0,
});

const sum = ([first, ...rest]: readonly Figure[]): Figure | undefined => first && rest.reduce(add, first);

function add(a: Figure, b: Figure): Figure {
  const share = addCoverage(a.share, b.share);
  if (!share.ok) throw new DomainError(share.error);
  return {
    share: share.value,
    seatsGranted: a.seatsGranted + b.seatsGranted,
    seatsTaken: a.seatsTaken + b.seatsTaken,
    billed: a.billed + b.billed,
    paid: a.paid + b.paid,
    openBills: a.openBills + b.openBills,
  };
}

const toType = ({
  share,
  seatsGranted,
  seatsTaken,
  billed,
  paid,
  openBills,
}: Figure): CoverageFigureType => ({
  protected: share.protected,
  potential: share.potential?.people ?? null,
  shareHundredths: share.shareHundredths,
  potentialSource: share.potential?.source ?? null,
  potentialAsOf: share.potential?.asOf ?? null,
  asOf: share.asOf,
  groups: share.groups,
  seatsGranted,
  seatsTaken,
  billed,
  paid,
  openBills,
});
