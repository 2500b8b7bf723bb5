import { useQuery } from '@tanstack/react-query';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { ListError } from '../list/ListError';
import type { LindungDataProvider } from '../providers/dataProvider';
import { VillageLetterButton } from './VillageLetterButton';

/** What a telephone has no room for. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } } as const;

/** Villages of a regency or district that have enacted nothing for a year, by how many of their residents nobody protects. */
export function VillagesWithoutBudget({ year, regionId }: { year: number; regionId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['villagesWithoutBudget', year, regionId],
    queryFn: () => dataProvider.villagesWithoutBudget({ year, regionId }),
  });
  if (error) return <ListError error={error} />;
  if (!data) return <Waiting />;
  const title = words('allocation.without', { year: String(year) });
  if (data.length === 0)
    return (
      <Section title={title}>
        <Typography>{words('allocation.withoutNone')}</Typography>
      </Section>
    );
  const districts = new Map(data.map(({ district }) => [district.id, district]));
  return (
    <Section title={title}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {words('allocation.withoutOrder')}
        </Typography>
        {can('startVillageLetter') && <VillageLetterButton year={year} districts={[...districts.values()]} />}
      </Box>
      <Box sx={{ maxHeight: 420, overflow: 'auto' }} tabIndex={0} role="region" aria-label={title}>
        <Table size="small" stickyHeader aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{words('resources.allocations.fields.village')}</TableCell>
              <TableCell sx={WIDE}>{words('resources.allocations.fields.district')}</TableCell>
              <TableCell align="right">{words('allocation.unprotected')}</TableCell>
              <TableCell align="right">
                {words('allocation.yearBefore', { year: String(year - 1) })}
              </TableCell>
              <TableCell>{words('resources.allocations.fields.status')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map(({ village, district, status, unprotected, yearBefore }) => (
              <TableRow key={village.id}>
                <TableCell component="th" scope="row">
                  {village.name}
                </TableCell>
                <TableCell sx={WIDE}>{district.name}</TableCell>
                <TableCell align="right">{format.number(unprotected)}</TableCell>
                <TableCell align="right">
                  {yearBefore === null ? '–' : <Rupiah amount={yearBefore} />}
                </TableCell>
                <TableCell>
                  {status === null ? words('allocation.notPlanned') : label('AllocationStatus', status)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}
