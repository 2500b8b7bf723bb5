import type { OfficeColumn } from '@lindung/domain/exchange/office-template';
import { rowWriter } from '@lindung/domain/exchange/office-template';
import { MADE_UP_ROWS } from '@lindung/domain/exchange/shipped-office-layout';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords';

interface Previewed {
  readonly columns: readonly OfficeColumn[];
  readonly hasHeader: boolean;
}

/** What the layout makes of made-up people, as the domain writes it on the server too. */
export function TemplatePreview({ layout }: { layout: Previewed }) {
  const words = useWords();
  const columns = layout.columns.filter(({ fact, header }) => fact && header);
  const rows = MADE_UP_ROWS.map(rowWriter({ columns: [...columns] }));
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1.5 }}>
        {words('officeFile.preview')}
      </Typography>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={words('officeFile.preview')}>
        <Table size="small">
          {layout.hasHeader && (
            <TableHead>
              <TableRow>
                {columns.map(({ header }, at) => (
                  <TableCell key={at} sx={{ whiteSpace: 'nowrap' }}>
                    {header}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
          )}
          <TableBody>
            {rows.map((row, line) =>
              row.ok ? (
                <TableRow key={line}>
                  {row.value.map((cell, at) => (
                    <TableCell key={at} sx={{ whiteSpace: 'nowrap' }}>
                      {cell}
                    </TableCell>
                  ))}
                </TableRow>
              ) : (
                <TableRow key={line}>
                  <TableCell colSpan={Math.max(1, columns.length)}>
                    {words('officeFile.previewBroken', {
                      row: String(line + 1),
                      headers: row.error.headers.join(', '),
                    })}
                  </TableCell>
                </TableRow>
              ),
            )}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}
