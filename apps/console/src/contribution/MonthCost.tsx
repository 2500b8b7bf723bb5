import { Box, Table, TableBody, TableCell, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** What the members of a month cost, whoever is billed for it already: what to set aside. */
export function MonthCost({ month }: { month: string }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: cost } = useQuery({
    queryKey: ['bills', 'monthCost', month],
    queryFn: () => dataProvider.monthCost(month),
    enabled: can('monthCost'),
    retry: false,
  });
  if (!cost || cost.people === 0) return null;
  return (
    <Section
      title={words('contribution.monthCost', { month: format.month(month) })}
      hint={words('contribution.monthCostHint')}
    >
      <Facts columns={3}>
        <Fact label={words('contribution.members')}>{format.number(cost.people)}</Fact>
        <Fact label={words('contribution.costAmount')}>
          <Rupiah amount={cost.amount} />
        </Fact>
        {cost.employer !== '0' && (
          <Fact label={words('contribution.costShares')}>
            {words('agreement.shares', {
              employer: format.rupiah(cost.employer),
              worker: format.rupiah(cost.worker),
            })}
          </Fact>
        )}
      </Facts>
      {cost.regencies.length > 1 && (
        <Box component="details" sx={{ mt: 1.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 650 }}>
            {words('contribution.costByRegency', format.counted(cost.regencies.length))}
          </Box>
          <Table size="small">
            <TableBody>
              {cost.regencies.map(({ region, people, employer, worker }) => (
                <TableRow key={region.id}>
                  <TableCell component="th" scope="row">
                    {region.name}
                  </TableCell>
                  <TableCell align="right">
                    {words('contribution.people', { count: format.number(people) })}
                  </TableCell>
                  <TableCell align="right">
                    <Rupiah amount={String(BigInt(employer) + BigInt(worker))} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
