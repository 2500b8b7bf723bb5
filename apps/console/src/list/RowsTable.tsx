import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TableSortLabel,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { useGetResourceLabel, useListContext, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';

export interface Column<R> {
  readonly id: string;
  readonly label: string;
  readonly render: (row: R) => ReactNode;
  readonly align?: 'right';
  /** The list can be ordered by this column: the server has an index for it. */
  readonly sortable?: boolean;
  /** Its text stays on one line, as figures do anyway. */
  readonly isWhole?: boolean;
  /** A second line under the name of a row, for what says more than the name and needs the width. */
  readonly under?: (row: R) => ReactNode;
  /** Left out on a phone, where the first column is the head of a card and the others are its lines. */
  readonly isWideOnly?: boolean;
}

interface RowsTableProps<R extends RaRecord> {
  readonly columns: readonly Column<R>[];
  /** Where a row's name leads. */
  readonly to?: ((row: R) => string | null) | undefined;
}

/** The rows of the list around it: a table with a link in the first cell, a list of cards on a phone. */
export function RowsTable<R extends RaRecord>({ columns, to }: RowsTableProps<R>) {
  const { data = [], isPlaceholderData = false } = useListContext<R>();
  // The rows of the page before, until those of this one are there; what is only read again stays well readable.
  const dim = { opacity: isPlaceholderData ? 0.6 : 1, transition: 'opacity 120ms' };
  return (
    <>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, overflowX: 'auto', ...dim }}>
        <WideTable columns={columns} to={to} rows={data} />
      </Box>
      <Box component="ul" sx={{ display: { sm: 'none' }, listStyle: 'none', m: 0, p: 0, ...dim }}>
        {data.map((row) => (
          <PhoneRow key={row.id} columns={columns} to={to} row={row} />
        ))}
      </Box>
    </>
  );
}

function WideTable<R extends RaRecord>({ columns, to, rows }: RowsTableProps<R> & { rows: readonly R[] }) {
  const { resource, sort, setSort } = useListContext<R>();
  const resourceLabel = useGetResourceLabel();
  const order = sort.order === 'DESC' ? 'desc' : 'asc';
  return (
    <Table aria-label={resourceLabel(resource, 2)} sx={{ 'tbody tr:last-of-type > *': { borderBottom: 0 } }}>
      <TableHead>
        <TableRow>
          {columns.map(({ id, label, align, sortable }) => {
            const isSorted = sortable === true && sort.field === id;
            const turned = isSorted && order === 'asc' ? 'DESC' : 'ASC';
            return (
              <TableCell key={id} align={align ?? 'left'} sortDirection={isSorted ? order : false}>
                {sortable ? (
                  <TableSortLabel
                    active={isSorted}
                    direction={isSorted ? order : 'asc'}
                    onClick={() => setSort({ field: id, order: turned })}
                  >
                    {label}
                  </TableSortLabel>
                ) : (
                  label
                )}
              </TableCell>
            );
          })}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover>
            {columns.map(({ id, align, isWhole, under, render }, position) => (
              <TableCell
                key={id}
                align={align ?? 'left'}
                {...(isWhole || align === 'right' ? { sx: { whiteSpace: 'nowrap' } } : {})}
                {...(position === 0 ? { component: 'th', scope: 'row' } : {})}
              >
                {position === 0 ? <RowName to={to?.(row)}>{render(row)}</RowName> : render(row)}
                {under && <UnderName>{under(row)}</UnderName>}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const UnderName = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary" component="div" sx={{ whiteSpace: 'normal' }}>
    {children}
  </Typography>
);

function PhoneRow<R extends RaRecord>({ columns, to, row }: RowsTableProps<R> & { row: R }) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
    >
      <Box sx={{ fontWeight: 650, mb: 0.5 }}>
        <RowName to={to?.(row)}>{first.render(row)}</RowName>
        {first.under && <UnderName>{first.under(row)}</UnderName>}
      </Box>
      {others
        .filter(({ isWideOnly }) => !isWideOnly)
        .map(({ id, label, render }) => ({ id, label, value: render(row) }))
        .filter(({ value }) => value !== '' && value !== null && value !== undefined)
        .map(({ id, label, value }) => (
          <Box key={id} sx={{ display: 'flex', gap: 1, fontSize: '0.875rem', py: 0.125 }}>
            <Box component="span" sx={{ color: 'text.secondary', flex: '0 0 42%' }}>
              {label}
            </Box>
            <Box component="span" sx={{ minWidth: 0 }}>
              {value}
            </Box>
          </Box>
        ))}
    </Box>
  );
}

function RowName({ to, children }: { to: string | null | undefined; children: ReactNode }) {
  return to === null || to === undefined ? (
    <>{children}</>
  ) : (
    <MuiLink component={Link} to={to}>
      {children}
    </MuiLink>
  );
}
