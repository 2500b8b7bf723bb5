import {
  Box,
  Button,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useRegionName } from '../i18n/useRegionName';
import { useWords } from '../i18n/useWords';
import type { Coverage, CoverageFigure } from '../providers/records';
import { doorsOf, type Doors } from './doors';
import { FigureLink } from './FigureLink';
import { shortRegencyName } from './short-regency-name';

interface CoverageTableProps {
  readonly regencies: Coverage['regencies'];
  /** The page of a regency, which says where its potential comes from. */
  readonly to: (code: string) => string;
}

/** Only where there is room: on a phone the name, the people and the share are enough, and nothing scrolls sideways. */
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
const whole = { whiteSpace: 'nowrap' } as const;

/** The same figures as the tiles, best covered first; regencies of which nothing is known yet are shown on request. */
export function CoverageTable({ regencies, to }: CoverageTableProps) {
  const words = useWords();
  const known = regencies.filter(({ figure }) => isKnown(figure));
  const [isWhole, setIsWhole] = useState(known.length === 0);
  const rows = [...(isWhole ? regencies : known)].sort(
    (a, b) =>
      (b.figure.shareHundredths ?? -1) - (a.figure.shareHundredths ?? -1) ||
      a.region.code.localeCompare(b.region.code),
  );
  return (
    <Box sx={{ overflowX: 'auto', '& .MuiTableCell-root': { px: 1 } }}>
      <Table size="small" aria-label={words('insight.coverageTitle')}>
        <TableHead>
          <TableRow>
            <TableCell>{words('insight.regency')}</TableCell>
            <TableCell align="right">{words('insight.protected')}</TableCell>
            <TableCell align="right" sx={wide}>
              {words('insight.potential')}
            </TableCell>
            <TableCell align="right">{words('insight.coverage')}</TableCell>
            <TableCell align="right" sx={wide}>
              {words('insight.seatsColumn')}
            </TableCell>
            <TableCell sx={wide}>{words('insight.billsColumn')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ region, figure }) => (
            <RegencyRow key={region.id} region={region} figure={figure} page={to(region.code)} />
          ))}
        </TableBody>
      </Table>
      {!isWhole && known.length < regencies.length && (
        <Button onClick={() => setIsWhole(true)} sx={{ mt: 0.5, px: 1 }}>
          {words('insight.showAll', { count: regencies.length })}
        </Button>
      )}
    </Box>
  );
}

function RegencyRow({ region, figure, page }: Coverage['regencies'][number] & { page: string }) {
  const words = useWords();
  const format = useFormat();
  const called = { region: useRegionName()(region) };
  const doors = doorsOf(figure, { regencyId: region.id, kind: region.kind });
  const share = figure.shareHundredths === null ? undefined : format.percent(figure.shareHundredths);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <MuiLink component={Link} to={page} sx={{ display: 'inline-block', py: 0.25 }}>
          {shortRegencyName(region.name)}
        </MuiLink>
        <Box sx={{ display: { sm: 'none' } }}>
          <OpenBillsLink figure={figure} to={doors.openBills} region={called.region} />
        </Box>
      </TableCell>
      <TableCell align="right">
        {figure.protected > 0 ? (
          <FigureLink
            to={doors.protected}
            label={words('insight.doorProtected', { ...format.counted(figure.protected), ...called })}
          >
            {format.number(figure.protected)}
          </FigureLink>
        ) : (
          format.number(0)
        )}
      </TableCell>
      <TableCell align="right" sx={wide}>
        {figure.potential === null ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {words('insight.potentialMissing')}
          </Box>
        ) : (
          <FigureLink
            to={page}
            label={words('insight.doorPotential', { ...format.counted(figure.potential), ...called })}
          >
            {format.number(figure.potential)}
          </FigureLink>
        )}
      </TableCell>
      <TableCell align="right" sx={whole}>
        {share !== undefined && (
          <FigureLink to={page} label={words('insight.doorShare', { share, ...called })}>
            {share}
          </FigureLink>
        )}
      </TableCell>
      <TableCell align="right" sx={{ ...wide, ...whole }}>
        {figure.seatsGranted > 0 && <Seats figure={figure} doors={doors} region={called.region} />}
      </TableCell>
      <TableCell sx={wide}>
        <OpenBillsLink figure={figure} to={doors.openBills} region={called.region} />
      </TableCell>
    </TableRow>
  );
}

const isKnown = ({ potential, protected: people, seatsGranted, openBills }: CoverageFigure) =>
  potential !== null || people > 0 || seatsGranted > 0 || openBills > 0;

interface OfRegency {
  readonly figure: CoverageFigure;
  readonly region: string;
}

function Seats({ figure, doors, region }: OfRegency & { doors: Doors }) {
  const words = useWords();
  const format = useFormat();
  const { seatsTaken, seatsGranted } = figure;
  return (
    <>
      <FigureLink
        to={doors.seatsTaken}
        label={words('insight.doorTaken', { ...format.counted(seatsTaken), region })}
      >
        {format.number(seatsTaken)}
      </FigureLink>{' '}
      <FigureLink
        to={doors.seatsGranted}
        label={words('insight.doorGranted', { count: format.number(seatsGranted), region })}
      >
        {words('insight.outOf', { total: format.number(seatsGranted) })}
      </FigureLink>
    </>
  );
}

function OpenBillsLink({ figure: { openBills }, region, to }: OfRegency & { to: string }) {
  const words = useWords();
  const format = useFormat();
  if (openBills === 0) return null;
  return (
    <MuiLink
      component={Link}
      to={to}
      underline="none"
      aria-label={words('insight.doorOpenBills', { ...format.counted(openBills), region })}
      sx={{ display: 'inline-block' }}
    >
      <Chip tone="waiting">{words('insight.openBillsShort', { count: format.number(openBills) })}</Chip>
    </MuiLink>
  );
}
