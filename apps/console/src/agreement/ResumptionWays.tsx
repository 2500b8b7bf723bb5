import { Box, Typography } from '@mui/material';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { OrderOfAgreement, OrderPreview } from '../providers/records';

interface ResumptionWaysProps {
  readonly preview: OrderPreview;
  readonly chosen: OrderOfAgreement['resumption'];
}

/** The ways to go on after a pause side by side: what each costs, and from when on it protects. */
export function ResumptionWays({ preview: { ways, ended, people }, chosen }: ResumptionWaysProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Section
      title={words('agreementLife.resumption')}
      hint={words('agreementLife.endedBy', { count: format.number(ended), people: format.number(people) })}
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
              {label('Resumption', way)}{' '}
              {way === chosen && <Chip tone="good">{words('agreementLife.chosen')}</Chip>}
            </Typography>
            <Facts columns={1}>
              <Fact label={words('agreementLife.arrears')}>
                {months.length === 0
                  ? words('agreementLife.noArrears')
                  : words('agreementLife.arrearsOf', {
                      amount: format.rupiah(arrears),
                      from: format.month(months[0] ?? ''),
                      to: format.month(months.at(-1) ?? ''),
                    })}
              </Fact>
              <Fact label={words('agreementLife.nextBill', { month: format.month(nextMonth) })}>
                {format.rupiah(nextAmount)}
              </Fact>
              <Fact label={words('agreementLife.membership')}>
                {then.startsOn === null
                  ? words('agreementLife.goesOn')
                  : words('agreementLife.beginsAnew', { day: format.day(then.startsOn) })}
              </Fact>
              <Fact label={words('agreementLife.deathOnThatDay')}>{format.rupiah(then.deathPays)}</Fact>
              <Fact label={words('agreementLife.fullDeathFrom')}>
                {then.fullDeathFrom === null
                  ? words('agreementLife.asBefore')
                  : format.day(then.fullDeathFrom)}
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
