import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { Meter } from '../fields/Meter';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import { WhyAmount } from '../programme/WhyAmount';
import type { AgreementLine } from '../providers/records';

/** One line of an agreement: for whom, how many seats, what it costs and why, who pays from what. */
export function LineCard({
  line,
  isActive,
  takesPeople,
}: {
  line: AgreementLine;
  isActive: boolean;
  takesPeople: boolean;
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const seats = words('agreement.seats', {
    taken: format.number(line.seatsTaken),
    quota: format.number(line.quota),
  });

  return (
    <Section
      title={`${label('MemberGroup', line.memberGroup)} · ${label('Segment', line.segment)}`}
      hint={line.programmes.map((programme) => label('Programme', programme)).join(', ')}
      actions={
        isActive && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button size="small" component={Link} to={listUrl('memberships', { lineId: line.id })}>
              {words('agreement.openMembers')}
            </Button>
            {can('quotaLines') && (
              <Button size="small" component={Link} to={listUrl('quotaLines', { lineId: line.id })}>
                {words('quota.openBoard')}
              </Button>
            )}
            <Button size="small" component={Link} to={listUrl('bills', { lineId: line.id })}>
              {words('agreement.openBills')}
            </Button>
            {can('monthPaidTwice') && (
              <Button size="small" component={Link} to={`/bills/doubles?rincian=${line.id}`}>
                {words('contribution.paidTwice.open')}
              </Button>
            )}
            {can('drawBill') && (
              <Button size="small" variant="contained" component={Link} to={`/bills/draw?rincian=${line.id}`}>
                {words('agreement.drawBill')}
              </Button>
            )}
          </Box>
        )
      }
    >
      <Box sx={{ mb: 2 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap', mb: 0.75 }}>
          <Typography sx={{ fontWeight: 650 }}>{seats}</Typography>
          {takesPeople && (
            <Typography
              sx={{ color: line.seatsAvailable > 0 ? 'tokens.gold' : 'text.secondary', fontWeight: 600 }}
            >
              {line.seatsAvailable > 0
                ? words('agreement.seatsLeft', format.counted(line.seatsAvailable))
                : words('agreement.full')}
            </Typography>
          )}
        </Box>
        <Meter value={line.seatsTaken} max={line.quota} label={seats} />
      </Box>
      <Facts columns={3}>
        <Fact label={words('resources.agreements.fields.payer')}>
          <MuiLink component={Link} to={`/payers/${line.payer.id}/show`}>
            {line.payer.name}
          </MuiLink>
          <Typography variant="caption" color="textSecondary" component="div">
            {line.payer.employerNumber || words('agreement.noEmployerNumber')}
          </Typography>
        </Fact>
        <Fact label={words('resources.agreements.fields.fundingSource')}>
          {label('FundingSource', line.fundingSource)}
        </Fact>
        <Fact label={words('agreement.months')}>
          {words('agreement.period', { from: format.month(line.monthFrom), to: format.month(line.monthTo) })}
        </Fact>
        <Fact label={words('agreement.target')}>
          {line.decileFrom !== null && line.decileTo !== null
            ? words('agreement.decileRange', { from: line.decileFrom, to: line.decileTo })
            : words('agreement.anyDecile')}
        </Fact>
        <Fact label={words('resources.agreements.fields.incomeBase')}>
          {label('BaseKind', line.baseKind)}: <Rupiah amount={line.incomeBase} />
          {line.riskClass && `, ${label('RiskClass', line.riskClass)}`}
          {line.declaration && (
            <Typography variant="caption" color="textSecondary" component="div">
              {line.declaration.source}
            </Typography>
          )}
        </Fact>
        <Fact label={words('resources.agreements.fields.monthlyAmount')}>
          <Rupiah amount={line.monthlyAmount} />
          {line.employerAmount !== '0' && (
            <Typography variant="caption" color="textSecondary" component="div">
              {words('agreement.shares', {
                employer: format.rupiah(line.employerAmount),
                worker: format.rupiah(line.workerAmount),
              })}
            </Typography>
          )}
        </Fact>
        <Fact label={words('agreement.costFullMonth', format.counted(line.quota))}>
          <Rupiah amount={String(BigInt(line.monthlyAmount) * BigInt(line.quota))} />
        </Fact>
        <Fact label={words('resources.agreements.fields.stages')}>
          {line.stages.map(({ id, seats: count, takenBack, startsOn, note }) => (
            <Box key={id}>
              {words('agreement.stage', { seats: format.number(count), day: format.day(startsOn) })}
              {note && ` (${note})`}
              {takenBack > 0 && (
                <Typography variant="caption" color="textSecondary" component="div">
                  {words('lineChange.takenBack', format.counted(takenBack))}
                </Typography>
              )}
            </Box>
          ))}
        </Fact>
        {line.shares.length > 0 && (
          <Fact label={words('shares.title')}>
            {line.shares.map(({ region, seats: count }) => (
              <Box key={region.id}>
                {words('shares.ofRegion', { region: region.name, ...format.counted(count) })}
              </Box>
            ))}
          </Fact>
        )}
      </Facts>
      <Box sx={{ mt: 1.5 }}>
        <WhyAmount steps={line.why} total={line.monthlyAmount} />
      </Box>
    </Section>
  );
}
