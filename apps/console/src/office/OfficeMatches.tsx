import { useQuery } from '@tanstack/react-query';
import { Typography } from '@mui/material';
import { useDataProvider } from 'react-admin';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** A whole in hundredths of a percent. */
const WHOLE = 10_000;

/** By payer, of how many people an office has answered, and whose data were as registered. */
export function OfficeMatches({ officeId }: { officeId: string }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: matches } = useQuery({
    queryKey: ['officeMatches', officeId],
    queryFn: () => dataProvider.officeMatches({ officeId }),
  });
  if (!matches) return null;
  return (
    <Section title={words('officeFile.matches')} hint={words('officeFile.matchesHint')}>
      {matches.length === 0 && <Typography color="textSecondary">{words('officeFile.noMatches')}</Typography>}
      <Facts columns={3}>
        {matches.map(({ payerId, payer, answered, matching }) => (
          <Fact key={payerId} label={payer}>
            {words('officeFile.matchOf', {
              matching: format.number(matching),
              answered: format.number(answered),
              share: format.percent(Math.round((matching / answered) * WHOLE)),
            })}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
