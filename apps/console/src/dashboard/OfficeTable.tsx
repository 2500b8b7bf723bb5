import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router-dom';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Coverage } from '../providers/records';
import { shortRegencyName } from './short-regency-name';

interface OfficeTableProps {
  readonly offices: Coverage['offices'];
  /** The page of a regency. */
  readonly to: (code: string) => string;
}

/** Only where there is room, as in the table of regencies. */
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
const whole = { whiteSpace: 'nowrap' } as const;

/** The figures of the offices that served on the day; each region leads to its rows. */
export function OfficeTable({ offices, to }: OfficeTableProps) {
  const words = useWords();
  const format = useFormat();
  return (
    <Box sx={{ overflowX: 'auto', '& .MuiTableCell-root': { px: 1 } }}>
      <Table size="small" aria-label={words('insight.officeTableTitle')}>
        <TableHead>
          <TableRow>
            <TableCell>{words('insight.office')}</TableCell>
            <TableCell align="right">{words('insight.protected')}</TableCell>
            <TableCell align="right" sx={wide}>
              {words('insight.seatsColumn')}
            </TableCell>
            <TableCell align="right" sx={wide}>
              {words('insight.billsColumn')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {offices.map(({ office, regencies, isPart, figure }) => (
            <TableRow key={office?.id ?? ''}>
              <TableCell component="th" scope="row">
                {office ? (
                  <MuiLink component={Link} to={`/offices/${office.id}/show`}>
                    {office.name}
                  </MuiLink>
                ) : (
                  words('insight.noOfficeServed')
                )}
                <Box sx={{ fontSize: '0.8125rem', fontWeight: 400 }}>
                  {regencies.map((region, at) => (
                    <span key={region.id}>
                      {at > 0 && ', '}
                      <MuiLink component={Link} to={to(region.code)} color="textSecondary">
                        {shortRegencyName(region.name)}
                      </MuiLink>
                    </span>
                  ))}
                  {isPart && ` · ${words('insight.officePart')}`}
                </Box>
              </TableCell>
              <TableCell align="right">{format.number(figure.protected)}</TableCell>
              <TableCell align="right" sx={{ ...wide, ...whole }}>
                {figure.seatsGranted > 0 &&
                  words('insight.seatsOf', {
                    taken: format.number(figure.seatsTaken),
                    granted: format.number(figure.seatsGranted),
                  })}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {figure.openBills > 0 && format.number(figure.openBills)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
