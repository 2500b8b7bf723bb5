import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import { Alert, Box, Card, Link as MuiLink, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useGetList } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useBusinessDay, useCan, useSession } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { monthsBetween } from '../form/months-between';
import { useFormat } from '../i18n/useFormat';
import { type EnumCode, useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { Waiting } from '../layout/Waiting';
import { pageUrl } from '../list/cursor-url';
import { Rows } from '../list/ListPage';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { DoublePaymentRow, RegionRow } from '../providers/records';

const LINE = 'rincian';
const MONTH = 'bulan';
const REGION = 'wilayah';
const PAYER = 'pembayar';
const BACK = -24;
const AHEAD = 12;
const ALL_REGENCIES = { page: 1, perPage: 100 };

interface Asked {
  readonly month: string;
  readonly lineId: string | null;
  readonly regionId: string | null;
  readonly payer: string | null;
}

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
  const payer = search.get(PAYER);
  const asked = { month, lineId, regionId, payer };
  const { data, error } = useQuery({
    queryKey: ['bills', 'paidTwice', asked],
    queryFn: () => dataProvider.monthPaidTwice(asked),
    enabled: isAsked,
    retry: false,
  });
  const choose = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      // Who was named may pay nobody in another month or elsewhere.
      if (name !== PAYER) next.delete(PAYER);
      return new URLSearchParams(pageUrl(next, undefined));
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
          {data && data.payers.length > 0 && (
            <TextField
              select
              size="small"
              label={words('contribution.paidTwice.payer')}
              value={payer !== null && data.payers.includes(payer) ? payer : ''}
              onChange={(event) => choose(PAYER, event.target.value)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              sx={{ minWidth: '14rem', maxWidth: '100%' }}
            >
              <MenuItem value="">{words('contribution.paidTwice.allPayers')}</MenuItem>
              {data.payers.map((name) => (
                <MenuItem key={name} value={name}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
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
        {data && (
          <Facts columns={3}>
            <Fact label={words('contribution.paidTwice.people')}>{format.number(data.people)}</Fact>
            <Fact label={words('contribution.paidTwice.total')}>
              <Saving amount={data.total} />
            </Fact>
          </Facts>
        )}
        {data && lineId !== null && (
          <MuiLink component={Link} to={listUrl('memberships', { lineId })}>
            {words('contribution.paidTwice.seeMembers')}
          </MuiLink>
        )}
      </Section>
      {isAsked && !error && (
        <Card>
          <DoubleRows asked={asked} />
        </Card>
      )}
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

function Saving({ amount }: { amount: string | null }) {
  const words = useWords();
  return amount === null ? words('contribution.paidTwice.unknown') : <Rupiah amount={amount} />;
}

/** The combinations of payers, the dearest first; who sees across payers goes on to the people. */
function DoubleRows({ asked }: { asked: Asked }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { month, lineId, regionId, payer } = asked;
  const of = new URLSearchParams({
    [MONTH]: month,
    ...(lineId === null ? {} : { [LINE]: lineId }),
    ...(regionId === null ? {} : { [REGION]: regionId }),
  });
  return (
    <Rows<DoublePaymentRow>
      key={JSON.stringify(asked)}
      resource="doublePayments"
      filter={{
        month,
        ...(lineId === null ? {} : { lineId }),
        ...(regionId === null ? {} : { regionId }),
        ...(payer === null ? {} : { payer }),
      }}
      tools={<ExportButton resource="DOUBLE_PAYMENTS" />}
      columns={[
        {
          id: 'payers',
          label: words('contribution.paidTwice.payers'),
          render: (row) => <Payers payers={row.payers} />,
        },
        {
          id: 'people',
          label: words('contribution.paidTwice.people'),
          align: 'right',
          render: ({ id, people }) =>
            can('doublePaymentPersons') ? (
              <MuiLink
                component={Link}
                to={`/bills/doubles/${id}?${of}`}
                aria-label={words('contribution.paidTwice.persons', {
                  smart_count: people,
                  count: format.number(people),
                })}
              >
                {format.number(people)}
              </MuiLink>
            ) : (
              format.number(people)
            ),
        },
        {
          id: 'saving',
          label: words('resources.doublePayments.fields.saving'),
          align: 'right',
          render: ({ saving }) => <Saving amount={saving} />,
        },
        {
          id: 'total',
          label: words('resources.doublePayments.fields.total'),
          align: 'right',
          render: ({ total }) => <Saving amount={total} />,
        },
      ]}
      empty={{ title: words('contribution.paidTwice.none') }}
    />
  );
}

function Payers({ payers }: Pick<DoublePaymentRow, 'payers'>) {
  const words = useWords();
  const label = useEnumLabel();
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
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
  );
}
