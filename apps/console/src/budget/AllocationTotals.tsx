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
} from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useSession } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { ListError } from '../list/ListError';
import type { LindungDataProvider } from '../providers/dataProvider';
import { VillagesWithoutBudget } from './VillagesWithoutBudget';

interface Place {
  readonly id: string;
  readonly name: string;
}

const MONEY = ['plannedAmount', 'enactedAmount', 'received', 'committed', 'paid', 'left'] as const;

/** What the list calls the sums. */
const FIELD_OF = {
  plannedAmount: 'amount',
  enactedAmount: 'enacted',
  received: 'received',
  committed: 'committed',
  paid: 'paid',
  left: 'left',
} as const satisfies Record<(typeof MONEY)[number], string>;

/** What the villages below each region have budgeted in a year, with the sum, and the own budget of the region beside. */
export function AllocationTotals({ year }: { year: number }) {
  const words = useWords();
  const format = useFormat();
  const assignment = useSession()?.assignment;
  const own =
    assignment?.level === 'REGENCY' || assignment?.level === 'DISTRICT' ? assignment.region?.id : undefined;
  const [path, setPath] = useState<readonly Place[]>([]);
  const regionId = path.at(-1)?.id ?? own ?? null;
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['allocationTotals', year, regionId],
    queryFn: () => dataProvider.allocationTotals({ year, regionId }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ListError error={error} />;
  if (!data) return <Waiting />;
  const sumOf = (field: (typeof MONEY)[number] | 'ownCeiling') =>
    data.reduce((sum, row) => sum + BigInt(row[field]), 0n).toString();
  const count = (field: 'villages' | 'planned') => data.reduce((sum, row) => sum + row[field], 0);
  const mayOpen = data.some(({ region }) => region.kind !== 'VILLAGE' && region.kind !== 'CUSTOMARY_VILLAGE');
  return (
    <>
      <Section title={words('allocation.totals', { year: String(year) })}>
        {path.length > 0 && (
          <Breadcrumbs sx={{ mb: 1 }}>
            <MuiLink component="button" type="button" onClick={() => setPath([])}>
              {words('allocation.all')}
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
        <Box
          sx={{ maxHeight: 420, overflow: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={words('allocation.all')}
        >
          <Table size="small" stickyHeader aria-label={words('allocation.totals', { year: String(year) })}>
            <TableHead>
              <TableRow>
                <TableCell>{words('resources.allocations.fields.regionId')}</TableCell>
                <TableCell align="right">{words('allocation.budgeting')}</TableCell>
                {MONEY.map((field) => (
                  <TableCell key={field} align="right">
                    {words(`resources.allocations.fields.${FIELD_OF[field]}`)}
                  </TableCell>
                ))}
                <TableCell align="right">{words('allocation.ownCeiling')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((row) => (
                <TableRow key={row.region.id}>
                  <TableCell component="th" scope="row">
                    {mayOpen ? (
                      <MuiLink
                        component="button"
                        type="button"
                        onClick={() => setPath([...path, { id: row.region.id, name: row.region.name }])}
                      >
                        {row.region.name}
                      </MuiLink>
                    ) : (
                      row.region.name
                    )}
                  </TableCell>
                  <TableCell align="right">{`${format.number(row.planned)} / ${format.number(row.villages)}`}</TableCell>
                  {MONEY.map((field) => (
                    <TableCell key={field} align="right">
                      <Rupiah amount={row[field]} />
                    </TableCell>
                  ))}
                  <TableCell align="right">
                    <Rupiah amount={row.ownCeiling} />
                  </TableCell>
                </TableRow>
              ))}
              <TableRow sx={{ '& > *': { fontWeight: 700 } }}>
                <TableCell component="th" scope="row">
                  {words('allocation.sum')}
                </TableCell>
                <TableCell align="right">{`${format.number(count('planned'))} / ${format.number(count('villages'))}`}</TableCell>
                {([...MONEY, 'ownCeiling'] as const).map((field) => (
                  <TableCell key={field} align="right">
                    <Rupiah amount={sumOf(field)} />
                  </TableCell>
                ))}
              </TableRow>
            </TableBody>
          </Table>
        </Box>
      </Section>
      {regionId !== null && <VillagesWithoutBudget year={year} regionId={regionId} />}
    </>
  );
}
