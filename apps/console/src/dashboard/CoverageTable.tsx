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
import type { Coverage } from '../providers/records';
import { shortRegencyName } from './short-regency-name';

interface CoverageTableProps {
  readonly regencies: Coverage['regencies'];
  readonly to: (code: string) => string;
  /** The list of a regency's unpaid bills. */
  readonly billsTo: (regionId: string) => string;
}

/** Rows that are shown before all are asked for: the table then ends near the map beside it. */
const FIRST_ROWS = 10;

/** The same figures as the tiles, best covered first; those without a declared potential stand last. */
export function CoverageTable({ regencies, to, billsTo }: CoverageTableProps) {
  const words = useWords();
  const format = useFormat();
  const [isWhole, setIsWhole] = useState(regencies.length <= FIRST_ROWS);
  const rows = [...regencies].sort(
    (a, b) =>
      (b.figure.shareHundredths ?? -1) - (a.figure.shareHundredths ?? -1) ||
      a.region.code.localeCompare(b.region.code),
  );
  return (
    <Box sx={{ overflowX: 'auto', mx: -1, '& .MuiTableCell-root': { px: 1 } }}>
      <Table size="small" aria-label={words('insight.coverageTitle')}>
        <TableHead>
          <TableRow>
            <TableCell>{words('insight.regency')}</TableCell>
            <TableCell align="right">{words('insight.protected')}</TableCell>
            <TableCell align="right">{words('insight.potential')}</TableCell>
            <TableCell align="right">{words('insight.coverage')}</TableCell>
            <TableCell align="right">{words('insight.seatsColumn')}</TableCell>
            <TableCell>{words('insight.billsColumn')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {(isWhole ? rows : rows.slice(0, FIRST_ROWS)).map(({ region, figure }) => (
            <TableRow key={region.id}>
              <TableCell component="th" scope="row">
                <MuiLink component={Link} to={to(region.code)}>
                  {shortRegencyName(region.name)}
                </MuiLink>
              </TableCell>
              <TableCell align="right">{format.number(figure.protected)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {figure.potential === null
                  ? words('insight.potentialMissing')
                  : format.number(figure.potential)}
              </TableCell>
              <TableCell align="right">
                {figure.shareHundredths === null ? '' : format.percent(figure.shareHundredths)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {figure.seatsGranted > 0 &&
                  words('insight.seatsOf', {
                    taken: format.number(figure.seatsTaken),
                    granted: format.number(figure.seatsGranted),
                  })}
              </TableCell>
              <TableCell>
                {figure.openBills > 0 && (
                  <MuiLink component={Link} to={billsTo(region.id)} underline="none">
                    <Chip tone="waiting">
                      {words('insight.openBillsShort', { count: format.number(figure.openBills) })}
                    </Chip>
                  </MuiLink>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {!isWhole && (
        <Button onClick={() => setIsWhole(true)} sx={{ mt: 0.5 }}>
          {words('insight.showAll', { count: rows.length })}
        </Button>
      )}
    </Box>
  );
}
