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
import { useWords } from '../i18n/useWords';
import type { Coverage, CoverageFigure } from '../providers/records';
import { shortRegencyName } from './short-regency-name';

interface CoverageTableProps {
  readonly regencies: Coverage['regencies'];
  readonly to: (code: string) => string;
  /** The list of a regency's unpaid bills. */
  readonly billsTo: (regionId: string) => string;
}

/** Only where there is room: on a phone the name, the people and the share are enough, and nothing scrolls sideways. */
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
const whole = { whiteSpace: 'nowrap' } as const;

/** The same figures as the tiles, best covered first; regencies of which nothing is known yet are shown on request. */
export function CoverageTable({ regencies, to, billsTo }: CoverageTableProps) {
  const words = useWords();
  const format = useFormat();
  const known = regencies.filter(({ figure }) => isKnown(figure));
  const [isWhole, setIsWhole] = useState(known.length === 0);
  const rows = [...(isWhole ? regencies : known)].sort(
    (a, b) =>
      (b.figure.shareHundredths ?? -1) - (a.figure.shareHundredths ?? -1) ||
      a.region.code.localeCompare(b.region.code),
  );
  return (
    <Box sx={{ '& .MuiTableCell-root': { px: 1 } }}>
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
            <TableRow key={region.id}>
              <TableCell component="th" scope="row">
                <MuiLink component={Link} to={to(region.code)} sx={{ display: 'inline-block', py: 0.25 }}>
                  {shortRegencyName(region.name)}
                </MuiLink>
                <Box sx={{ display: { sm: 'none' } }}>
                  <OpenBillsLink count={figure.openBills} to={billsTo(region.id)} />
                </Box>
              </TableCell>
              <TableCell align="right">{format.number(figure.protected)}</TableCell>
              <TableCell align="right" sx={wide}>
                {figure.potential === null ? (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {words('insight.potentialMissing')}
                  </Box>
                ) : (
                  format.number(figure.potential)
                )}
              </TableCell>
              <TableCell align="right" sx={whole}>
                {figure.shareHundredths === null ? '' : format.percent(figure.shareHundredths)}
              </TableCell>
              <TableCell align="right" sx={{ ...wide, ...whole }}>
                {figure.seatsGranted > 0 &&
                  words('insight.seatsOf', {
                    taken: format.number(figure.seatsTaken),
                    granted: format.number(figure.seatsGranted),
                  })}
              </TableCell>
              <TableCell sx={wide}>
                <OpenBillsLink count={figure.openBills} to={billsTo(region.id)} />
              </TableCell>
            </TableRow>
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

const isKnown = ({ potential, protected: people, seatsGranted, openBills }: CoverageFigure) =>
  potential !== null || people > 0 || seatsGranted > 0 || openBills > 0;

function OpenBillsLink({ count, to }: { count: number; to: string }) {
  const words = useWords();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <MuiLink component={Link} to={to} underline="none" sx={{ display: 'inline-block' }}>
      <Chip tone="waiting">{words('insight.openBillsShort', { count: format.number(count) })}</Chip>
    </MuiLink>
  );
}
