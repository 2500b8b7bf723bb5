import { Box } from '@mui/material';
import { CompactRupiah } from '../fields/Amount';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Coverage, CoverageFigure, RegionRef } from '../providers/records';
import { doorsOf } from './doors';
import { FigureLink } from './FigureLink';
import { KpiCard } from './KpiCard';
import { ProtectedCard } from './ProtectedCard';
import { useHasBills, useOpenBills } from './useOpenBills';

interface KpiRowProps {
  readonly figure: CoverageFigure;
  /** What the area of the figure is called. */
  readonly region: string;
  /** What that area is, where it is one region. */
  readonly kind?: RegionRef['kind'] | undefined;
  /** The regency that the figures are of; without it they are of the whole area of the assignment. */
  readonly regionId?: string | undefined;
  /** The figures of an area in which not every regency has declared its potential. */
  readonly partly?: Pick<Coverage, 'declared' | 'regenciesWithoutPotential'> | undefined;
}

/** Who is protected, are seats empty, is the money paid, what is open: four questions, four doors. */
export function KpiRow({ figure, region, kind, regionId, partly }: KpiRowProps) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const door = words('insight.door');
  const doors = doorsOf(figure, { regencyId: regionId, kind });
  const month = figure.asOf.slice(0, 7);
  const freeSeats = figure.seatsGranted - figure.seatsTaken;
  const paidOf = words('insight.paidOf', {
    paid: format.rupiah(figure.paid),
    billed: format.rupiah(figure.billed),
  });
  const isBilled = figure.billed !== '0';
  const today = useBusinessDay();
  const open = useOpenBills(figure, regionId);
  const hasBills = useHasBills(figure, regionId);
  const isLate = open !== undefined && open.dueOn < today;

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.75,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)', lg: 'repeat(4, 1fr)' },
      }}
    >
      <ProtectedCard figure={figure} partly={partly} to={doors.protected} doorLabel={door} />
      {can('agreements') && (
        <KpiCard
          label={words('insight.seats')}
          value={format.number(figure.seatsTaken)}
          outOf={
            figure.seatsGranted > 0 && (
              <FigureLink
                to={doors.seatsGranted}
                label={words('insight.doorGranted', { count: format.number(figure.seatsGranted), region })}
              >
                {words('insight.outOf', { total: format.number(figure.seatsGranted) })}
              </FigureLink>
            )
          }
          meter={{
            value: figure.seatsTaken,
            max: figure.seatsGranted,
            label: words('insight.seatsOf', {
              taken: format.number(figure.seatsTaken),
              granted: format.number(figure.seatsGranted),
            }),
          }}
          note={
            figure.seatsGranted === 0
              ? words('insight.noSeats')
              : freeSeats > 0
                ? words('insight.seatsFree', format.counted(freeSeats))
                : words('insight.seatsFull')
          }
          to={doors.seatsTaken}
          doorLabel={door}
        />
      )}
      {can('bills') && (
        <>
          <KpiCard
            label={words('insight.contribution', { month: format.month(month) })}
            value={<CompactRupiah amount={figure.billed} />}
            meter={
              isBilled
                ? {
                    value: Number(figure.paid),
                    max: Number(figure.billed),
                    label: paidOf,
                  }
                : undefined
            }
            note={
              isBilled ? (
                <FigureLink to={doors.paid} label={words('insight.doorPaid', { amount: paidOf, region })}>
                  {paidOf}
                </FigureLink>
              ) : (
                words('insight.nothingBilled')
              )
            }
            to={doors.billed}
            doorLabel={door}
          />
          <KpiCard
            label={words('insight.unpaid')}
            value={format.number(figure.openBills)}
            outOf={words('insight.billsUnit', format.counted(figure.openBills))}
            isRisk={isLate}
            note={
              <>
                {open && (
                  <Box
                    component="b"
                    sx={{ display: 'block', color: isLate ? 'tokens.risk' : 'text.primary' }}
                  >
                    {words(isLate ? 'insight.dueSince' : 'insight.dueSoonest', {
                      people: format.number(open.people),
                      day: format.dayShort(open.dueOn),
                    })}
                  </Box>
                )}
                {words(
                  figure.openBills > 0
                    ? 'insight.unpaidNote'
                    : hasBills === false
                      ? 'insight.noBills'
                      : 'insight.allPaid',
                )}
              </>
            }
            to={doors.openBills}
            doorLabel={door}
          />
        </>
      )}
    </Box>
  );
}
