import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

const BACK = -6;
const AHEAD = 5;

type PayerMonth = Awaited<ReturnType<LindungDataProvider['payersOfWorker']>>[number];

/** Who pays for a person, month by month: the first, whoever pays the same again, and what that costs. */
export function WhoPays({ workerId }: { workerId: string }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const thisMonth = yearMonth(useBusinessDay().slice(0, 7));
  const asked = { workerId, fromMonth: addMonths(thisMonth, BACK), toMonth: addMonths(thisMonth, AHEAD) };
  const { data: months } = useQuery({
    queryKey: ['workers', 'payers', asked],
    queryFn: () => dataProvider.payersOfWorker(asked),
    retry: false,
  });
  if (!months) return null;
  const total = months.reduce((sum, { saving }) => sum + BigInt(saving ?? '0'), 0n);
  return (
    <Section title={words('contribution.whoPays.title')} hint={words('contribution.whoPays.hint')}>
      {months.length === 0 ? (
        words('contribution.whoPays.none')
      ) : (
        <Box component="ul" sx={{ display: 'grid', gap: 1, listStyle: 'none', m: 0, p: 0 }}>
          {months.map((month) => (
            <Month key={month.month} month={month} />
          ))}
        </Box>
      )}
      {total > 0n && (
        <Box sx={{ mt: 1.5, fontWeight: 700 }}>
          {words('contribution.whoPays.total', { amount: format.rupiah(String(total)) })}
        </Box>
      )}
    </Section>
  );
}

function Month({ month: { month, payers, saving } }: { month: PayerMonth }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const source = (code: string) => label('FundingSource', code as EnumCode<'FundingSource'>);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5 }}>
      <Box sx={{ fontWeight: 650, minWidth: '9rem' }}>{format.month(month)}</Box>
      <Box sx={{ display: 'grid', gap: 0.25, minWidth: 0 }}>
        {payers.map(({ payer, fundingSource, programmes, doubles }, at) => {
          const says = { payer, source: source(fundingSource) };
          const others = programmes.filter((programme) => !doubles.includes(programme));
          return (
            <Box key={`${payer}-${at}`}>
              {others.length > 0 &&
                words('contribution.whoPays.first', { ...says, programmes: others.join(', ') })}
              {doubles.length > 0 && (
                <Chip tone="risk">
                  {words('contribution.whoPays.double', { ...says, programmes: doubles.join(', ') })}
                </Chip>
              )}
            </Box>
          );
        })}
        {saving === null && <Box>{words('contribution.whoPays.unknown')}</Box>}
        {saving !== null && saving !== '0' && (
          <Box>{words('contribution.whoPays.saving', { amount: format.rupiah(saving) })}</Box>
        )}
      </Box>
    </Box>
  );
}
