import { Box, Typography } from '@mui/material';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel } from '../i18n/useWords';
import type { OrderOfAgreement, OrderPreview } from '../providers/records';
import { useOrderWords } from './useOrderWords';

interface ResumptionWaysProps {
  readonly preview: OrderPreview;
  readonly chosen: OrderOfAgreement['resumption'];
}

/** The ways to go on after a pause side by side: what each costs, and from when on it protects. */
export function ResumptionWays({ preview: { ways, ended, people }, chosen }: ResumptionWaysProps) {
  const tell = useOrderWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Section
      title={tell('resumption')}
      hint={tell('endedBy', { count: format.number(ended), people: format.number(people) })}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
        }}
      >
        {ways.map(({ way, months, arrears, nextMonth, nextAmount, ...then }) => (
          <Box key={way} sx={{ minWidth: 0 }}>
            <Typography component="h3" sx={{ fontWeight: 650, fontSize: '1rem', mb: 1 }}>
              {label('Resumption', way)} {way === chosen && <Chip tone="good">{tell('chosen')}</Chip>}
            </Typography>
            <Facts columns={1}>
              <Fact label={tell('arrears')}>
                {months.length === 0
                  ? tell('noArrears')
                  : tell('arrearsOf', {
                      amount: format.rupiah(arrears),
                      from: format.month(months[0] ?? ''),
                      to: format.month(months.at(-1) ?? ''),
                    })}
              </Fact>
              <Fact label={tell('nextBill', { month: format.month(nextMonth) })}>
                {format.rupiah(nextAmount)}
              </Fact>
              <Fact label={tell('membership')}>
                {then.startsOn === null
                  ? tell('goesOn')
                  : tell('beginsAnew', { day: format.day(then.startsOn) })}
              </Fact>
              <Fact label={tell('deathOnThatDay')}>{format.rupiah(then.deathPays)}</Fact>
              <Fact label={tell('fullDeathFrom')}>
                {then.fullDeathFrom === null ? tell('asBefore') : format.day(then.fullDeathFrom)}
              </Fact>
            </Facts>
            <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
              {then.citation}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
