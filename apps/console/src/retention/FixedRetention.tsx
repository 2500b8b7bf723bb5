import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** Data whose end the program itself keeps, and for how long. */
export function FixedRetention() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data = [] } = useQuery({
    queryKey: ['fixedRetention'],
    queryFn: () => dataProvider.fixedRetention(),
  });
  const period = (hours: number | null) => {
    if (hours === null) return words('retention.rules.forGood');
    return hours % 24 === 0
      ? words('retention.rules.days', format.counted(hours / 24))
      : words('retention.rules.hours', format.counted(hours));
  };
  return (
    <Section title={words('retention.rules.fixed')}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {words('retention.rules.fixedLead')}
      </Typography>
      <Facts columns={3}>
        {data.map(({ kind, hours, atEnd }) => (
          <Fact key={kind} label={label('FixedRetentionKind', kind)}>
            {period(hours)}
            <Typography variant="caption" color="textSecondary" component="div">
              {hours !== null && label('RetentionEnd', atEnd)}
            </Typography>
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
