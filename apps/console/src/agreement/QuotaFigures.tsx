import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  Box,
  Breadcrumbs,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { Meter } from '../fields/Meter';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { ListError } from '../list/ListError';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { QuotaBoardScope } from '@lindung/graphql-client/generated/operations';

interface Place {
  readonly id: string;
  readonly name: string;
}

/** The seats of all lines of the filter in figures: in all, by where people live, by the office that serves there. */
export function QuotaFigures({ filter }: { filter: QuotaBoardScope }) {
  const words = useWords();
  const format = useFormat();
  const [path, setPath] = useState<readonly Place[]>([]);
  const regionId = path.at(-1)?.id ?? filter.regionId;
  const asked = { ...filter, ...(regionId ? { regionId } : {}) };
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['quotaBoard', asked],
    queryFn: () => dataProvider.quotaBoard(asked),
    placeholderData: keepPreviousData,
  });
  if (error) return <ListError error={error} />;
  if (!data) return <Waiting />;
  const { total, regions, offices } = data;
  const seats = words('quota.total', {
    taken: format.number(total.taken),
    granted: format.number(total.granted),
  });
  const isLeaf = path.length >= 2;
  return (
    <Box
      sx={{ display: 'grid', gap: 2, mb: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, minWidth: 0 }}
    >
      <Section title={seats}>
        <Meter value={total.taken} max={total.granted} label={seats} />
        <Typography sx={{ mt: 1 }}>{words('quota.free', format.counted(total.free))}</Typography>
        {total.startingLater > 0 && (
          <Typography>{words('quota.later', format.counted(total.startingLater))}</Typography>
        )}
        {offices.length > 0 && (
          <Box sx={{ mt: 2 }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {words('quota.byOffice')}
            </Typography>
            <FigureTable
              name={words('quota.byOffice')}
              rows={offices.map(({ office, ...counts }) => ({
                id: office?.id ?? '',
                name: office?.name ?? words('quota.noOffice'),
                ...counts,
              }))}
            />
          </Box>
        )}
      </Section>
      <Section title={words('quota.byRegion')} hint={words('quota.byRegionHint')}>
        {path.length > 0 && (
          <Breadcrumbs sx={{ mb: 1 }}>
            <MuiLink component="button" type="button" onClick={() => setPath([])}>
              {words('quota.allRegions')}
            </MuiLink>
            {path.map((place, at) => (
              <MuiLink
                key={place.id}
                component="button"
                type="button"
                onClick={() => setPath(path.slice(0, at + 1))}
              >
                {place.name}
              </MuiLink>
            ))}
          </Breadcrumbs>
        )}
        {regions.length === 0 ? (
          <Typography>{words('quota.nobodyYet')}</Typography>
        ) : (
          <Box sx={{ maxHeight: 360, overflowY: 'auto' }}>
            <FigureTable
              name={words('quota.byRegion')}
              rows={regions.map(({ region, ...counts }) => ({ id: region.id, name: region.name, ...counts }))}
              {...(isLeaf ? {} : { onOpen: (place: Place) => setPath([...path, place]) })}
            />
          </Box>
        )}
      </Section>
    </Box>
  );
}

interface FigureRow extends Place {
  readonly used: number;
  readonly reserved: number;
  readonly released: number;
}

function FigureTable({
  name,
  rows,
  onOpen,
}: {
  name: string;
  rows: readonly FigureRow[];
  onOpen?: (place: Place) => void;
}) {
  const words = useWords();
  const format = useFormat();
  return (
    <Table size="small" aria-label={name} sx={{ '& .MuiTableCell-root': { px: 0.75 } }}>
      <TableHead>
        <TableRow>
          <TableCell />
          <TableCell align="right">{words('resources.quotaLines.fields.used')}</TableCell>
          <TableCell align="right">{words('resources.quotaLines.fields.reserved')}</TableCell>
          <TableCell align="right">{words('resources.quotaLines.fields.released')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell component="th" scope="row">
              {onOpen ? (
                <MuiLink
                  component="button"
                  type="button"
                  sx={{ textAlign: 'left' }}
                  onClick={() => onOpen({ id: row.id, name: row.name })}
                >
                  {row.name}
                </MuiLink>
              ) : (
                row.name
              )}
            </TableCell>
            <TableCell align="right">{format.number(row.used)}</TableCell>
            <TableCell align="right">{format.number(row.reserved)}</TableCell>
            <TableCell align="right">{format.number(row.released)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
