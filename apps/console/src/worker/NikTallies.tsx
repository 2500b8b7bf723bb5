import { NIKS_TRIED_OUT } from '@lindung/domain/worker/nik-claim';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** Who registered so many NIKs of others within an hour that it looks like trying numbers out; nothing where nobody did. */
export function NikTallies() {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: tallies = [] } = useQuery({
    queryKey: ['nikClaims', 'tallies'],
    queryFn: () => dataProvider.nikTallies(),
  });
  if (tallies.length === 0) return null;
  return (
    <Section
      title={words('worker.claim.tallies')}
      hint={words('worker.claim.talliesHint', { most: format.number(NIKS_TRIED_OUT) })}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {tallies.map(({ userId, userName, hour, brought, waiting }) => (
          <li key={`${userId} ${hour}`}>
            {words('worker.claim.tally', {
              name: userName,
              waiting: format.number(waiting),
              brought: format.number(brought),
              share: format.percent(Math.round((waiting * 10_000) / brought)),
              hour: format.moment(hour),
            })}
          </li>
        ))}
      </Box>
    </Section>
  );
}
