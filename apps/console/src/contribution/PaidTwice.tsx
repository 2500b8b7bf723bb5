import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import { Alert, Box, Link as MuiLink, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useGetList } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useBusinessDay, useSession } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { monthsBetween } from '../form/months-between';
import { useFormat } from '../i18n/useFormat';
import { type EnumCode, useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { Waiting } from '../layout/Waiting';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { RegionRow } from '../providers/records';

const LINE = 'rincian';
const MONTH = 'bulan';
const REGION = 'wilayah';
const BACK = -24;
const AHEAD = 12;
const ALL_REGENCIES = { page: 1, perPage: 100 };

type Found = Awaited<ReturnType<LindungDataProvider['monthPaidTwice']>>;

/** Which payers pay for the same people in a month: who pays first, who pays again, for how many, and what could be saved. */
export function PaidTwice() {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const level = useSession()?.assignment?.level;
  const [search, setSearch] = useSearchParams();
  const thisMonth = yearMonth(useBusinessDay().slice(0, 7));
  const month = search.get(MONTH) ?? thisMonth;
  const lineId = search.get(LINE);
  const regionId = search.get(REGION);
  const isOfSeveral = level === 'PROVINCE' || level === 'OFFICE';
  const isAsked = !isOfSeveral || lineId !== null || regionId !== null;
  const asked = { month, lineId, regionId };
  const { data, error } = useQuery({
    queryKey: ['bills', 'paidTwice', asked],
    queryFn: () => dataProvider.monthPaidTwice(asked),
    enabled: isAsked,
    retry: false,
  });
  const choose = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set(name, value);
      return next;
    });

  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <PageHeader
        title={words('contribution.paidTwice.title')}
        subtitle={words('contribution.paidTwice.subtitle')}
      />
      <Section title={format.month(month)} hint={words('contribution.paidTwice.elsewhere')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
          <TextField
            select
            size="small"
            label={words('contribution.paidTwice.month')}
            value={month}
            onChange={(event) => choose(MONTH, event.target.value)}
            sx={{ minWidth: '11rem' }}
          >
            {monthsBetween(addMonths(thisMonth, BACK), addMonths(thisMonth, AHEAD)).map((each) => (
              <MenuItem key={each} value={each}>
                {format.month(each)}
              </MenuItem>
            ))}
          </TextField>
          {isOfSeveral && lineId === null && (
            <ChooseRegency value={regionId ?? ''} onChoose={(id) => choose(REGION, id)} />
          )}
          {lineId !== null && (
            <MuiLink component={Link} to={`/bills/doubles?${MONTH}=${month}`}>
              {words('contribution.paidTwice.ofLine')}
            </MuiLink>
          )}
        </Box>
        {error && <Alert severity="error">{error.message}</Alert>}
        {!isAsked && <Alert severity="info">{words('contribution.paidTwice.chooseRegency')}</Alert>}
        {isAsked && !data && !error && <Waiting />}
        {data && <FoundRows found={data} />}
        {data && lineId !== null && (
          <MuiLink component={Link} to={listUrl('memberships', { lineId })}>
            {words('contribution.paidTwice.seeMembers')}
          </MuiLink>
        )}
      </Section>
    </Box>
  );
}

function ChooseRegency({ value, onChoose }: { value: string; onChoose: (id: string) => void }) {
  const words = useWords();
  const { data = [] } = useGetList<RegionRow>('regions', {
    pagination: ALL_REGENCIES,
    filter: { level: 'REGENCY' },
  });
  return (
    <TextField
      select
      size="small"
      label={words('contribution.paidTwice.regency')}
      value={data.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onChoose(event.target.value)}
      sx={{ minWidth: '14rem' }}
    >
      {data.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function FoundRows({ found: { people, total, rowCount, rows } }: { found: Found }) {
  const words = useWords();
  const format = useFormat();
  if (rows.length === 0) return <Typography>{words('contribution.paidTwice.none')}</Typography>;
  return (
    <>
      <Facts columns={3}>
        <Fact label={words('contribution.paidTwice.people')}>{format.number(people)}</Fact>
        <Fact label={words('contribution.paidTwice.total')}>
          {total === null ? words('contribution.paidTwice.unknown') : <Rupiah amount={total} />}
        </Fact>
      </Facts>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {words('contribution.paidTwice.payers')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row, at) => (
          <Row key={at} row={row} />
        ))}
      </Box>
      {rowCount > rows.length && (
        <Alert severity="info">
          {words('contribution.paidTwice.first', { count: format.number(rowCount) })}
        </Alert>
      )}
    </>
  );
}

function Row({ row: { people, saving, payers } }: { row: Found['rows'][number] }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'grid', gap: 0.5, mb: 1 }}>
        {payers.map(({ payer, fundingSource, programmes, doubles }, at) => {
          const source = label('FundingSource', fundingSource as EnumCode<'FundingSource'>);
          const others = programmes.filter((programme) => !doubles.includes(programme));
          return (
            <Box key={at}>
              {others.length > 0 &&
                words('contribution.whoPays.first', { payer, source, programmes: others.join(', ') })}{' '}
              {doubles.length > 0 && (
                <Chip tone="risk">
                  {words('contribution.whoPays.double', { payer, source, programmes: doubles.join(', ') })}
                </Chip>
              )}
            </Box>
          );
        })}
      </Box>
      <Facts columns={3}>
        <Fact label={words('contribution.paidTwice.people')}>{format.number(people)}</Fact>
        <Fact label={words('contribution.paidTwice.each')}>
          {saving === null ? words('contribution.paidTwice.unknown') : <Rupiah amount={saving} />}
        </Fact>
        <Fact label={words('contribution.paidTwice.all')}>
          {saving === null ? (
            words('contribution.paidTwice.unknown')
          ) : (
            <Rupiah amount={String(BigInt(saving) * BigInt(people))} />
          )}
        </Fact>
      </Facts>
    </Box>
  );
}
