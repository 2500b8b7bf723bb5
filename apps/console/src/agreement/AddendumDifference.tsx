import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { ListError } from '../list/ListError';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { AgreementRecord, LineDifference } from '../providers/records';
import { BeforeAfter, BeforeAfterTable } from './BeforeAfter';

/** What an addendum changes, line by line: before, after and the difference, in seats and in rupiah. */
export function AddendumDifference({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { id, version } = agreement;
  const { data, error } = useQuery({
    queryKey: ['agreements', 'addendumDifference', id, version],
    queryFn: () => dataProvider.addendumDifference({ id }),
  });
  if (error) return <ListError error={error} />;
  if (!data) return <Waiting />;
  const { lines, isSigned, from } = data;
  return (
    <Section
      title={words('lineChange.difference')}
      hint={words(isSigned ? 'lineChange.asSigned' : 'lineChange.asToday', {
        month: format.month(from.slice(0, 7)),
      })}
    >
      {lines.length === 0 && <Typography color="textSecondary">{words('lineChange.nothing')}</Typography>}
      {agreement.status === 'DRAFT' && lines.some(({ endsFrom }) => endsFrom !== null) && (
        <Typography sx={{ mb: 1.5 }}>{words('lineChange.endsFromHint')}</Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {lines.map((line) => (
          <LineBeforeAfter
            key={line.line.id}
            difference={line}
            shares={
              agreement.changes.find((change) => change.line.id === line.line.id && change.movesShares)
                ?.shares ?? null
            }
          />
        ))}
        {lines.length > 1 && (
          <BeforeAfterTable name={words('lineChange.allLines')}>
            <Figures before={totalBefore(data)} after={totalAfter(data)} />
          </BeforeAfterTable>
        )}
      </Box>
    </Section>
  );
}

interface Terms {
  readonly seats: number;
  readonly monthly: string;
  readonly rest: string;
}

interface Totals {
  readonly seatsBefore: number;
  readonly seatsAfter: number;
  readonly monthlyBefore: string;
  readonly monthlyAfter: string;
  readonly restBefore: string;
  readonly restAfter: string;
}

const totalBefore = ({ seatsBefore, monthlyBefore, restBefore }: Totals): Terms => ({
  seats: seatsBefore,
  monthly: monthlyBefore,
  rest: restBefore,
});
const totalAfter = ({ seatsAfter, monthlyAfter, restAfter }: Totals): Terms => ({
  seats: seatsAfter,
  monthly: monthlyAfter,
  rest: restAfter,
});

const signed = (amount: bigint, text: (digits: string) => string): string => {
  if (amount === 0n) return '=';
  return amount > 0n ? `+${text(String(amount))}` : `−${text(String(-amount))}`;
};

function Figures({ before, after }: { before: Terms | null; after: Terms }) {
  const words = useWords();
  const format = useFormat();
  const seats = (value: string) => format.number(Number(value));
  const rows = [
    { label: words('lineChange.seats'), of: (terms: Terms) => String(terms.seats), text: seats },
    { label: words('lineChange.monthly'), of: (terms: Terms) => terms.monthly, text: format.rupiah },
    { label: words('lineChange.rest'), of: (terms: Terms) => terms.rest, text: format.rupiah },
  ];
  return (
    <>
      {rows.map(({ label, of, text }) => (
        <BeforeAfter
          key={label}
          label={label}
          before={before ? text(of(before)) : null}
          after={text(of(after))}
          change={signed(BigInt(of(after)) - BigInt(before ? of(before) : 0), text)}
        />
      ))}
    </>
  );
}

interface LineBeforeAfterProps {
  readonly difference: LineDifference;
  /** The shares that the line has afterwards; null leaves them as they are. */
  readonly shares: AgreementRecord['changes'][number]['shares'] | null;
}

function LineBeforeAfter({ difference, shares }: LineBeforeAfterProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { line, before, after, addedStages, takeBack, endsFrom, lapse } = difference;
  const said = [
    ...(before ? [] : [words('lineChange.brought')]),
    ...addedStages.map(({ seats, startsOn }) =>
      words('lineChange.addsFrom', { ...format.counted(seats), day: format.day(startsOn) }),
    ),
    ...(takeBack === null ? [] : [words('lineChange.takesBack', format.counted(takeBack))]),
    ...(endsFrom === null ? [] : [words('lineChange.endsWith', { month: format.month(endsFrom) })]),
  ];
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="h3" sx={{ fontWeight: 650, fontSize: '1rem' }}>
        {label('MemberGroup', line.memberGroup)}
        {before && (
          <>
            {' · '}
            <MuiLink component={Link} to={`/agreements/${line.agreementId}/show`}>
              {line.agreementNumber}
            </MuiLink>
          </>
        )}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 0.75 }}>
        {said.join(' · ')}
      </Typography>
      <BeforeAfterTable name={label('MemberGroup', line.memberGroup)}>
        <Figures before={before} after={after} />
        <BeforeAfter
          label={words('resources.agreements.fields.monthTo')}
          before={before && format.month(before.monthTo)}
          after={format.month(after.monthTo)}
          change={before?.monthTo === after.monthTo ? '=' : ''}
        />
      </BeforeAfterTable>
      {shares && (
        <Typography sx={{ mt: 1 }}>
          {[
            words('shares.title'),
            shares
              .map(({ region, seats }) =>
                words('shares.ofRegion', { region: region.name, ...format.counted(seats) }),
              )
              .join(' · '),
          ].join(': ')}
        </Typography>
      )}
      {lapse && <Lapse agreementId={line.agreementId} lineId={line.id} lapse={lapse} />}
    </Box>
  );
}

interface LapseProps {
  readonly agreementId: string;
  readonly lineId: string;
  readonly lapse: NonNullable<LineDifference['lapse']>;
}

/** Whose protection stops with a line, and from when. */
function Lapse({ agreementId, lineId, lapse }: LapseProps) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { from, people, groups, graceMonths, citation } = lapse;
  return (
    <Box sx={{ mt: 1.5, display: 'grid', gap: 0.75 }}>
      <Typography sx={{ fontWeight: 650 }}>
        {words('lineChange.lapse', { ...format.counted(people), day: format.day(from) })}
      </Typography>
      {groups.map((group) => (
        <Typography key={group.paidThrough ?? 'none'}>
          {group.paidThrough
            ? words('agreementLife.paidUntil', { month: format.month(group.paidThrough) })
            : words('agreementLife.nothingPaid')}
          {`: ${format.number(group.people)}. `}
          {group.lastProtectedDay && group.graceFrom && group.graceTo && group.endedFrom
            ? words('agreementLife.groupDays', {
                last: format.day(group.lastProtectedDay),
                from: format.day(group.graceFrom),
                to: format.day(group.graceTo),
                ended: format.day(group.endedFrom),
              })
            : words('agreementLife.groupNothing')}
        </Typography>
      ))}
      <Typography variant="caption" color="textSecondary">
        {words('agreementLife.rule', format.counted(graceMonths))} {citation}
      </Typography>
      {can('lapsingMembers') && people > 0 && (
        <Box>
          <Button
            size="small"
            component={Link}
            to={`/agreements/${agreementId}/lapsing?line=${lineId}&from=${from}`}
          >
            {words('agreementLife.seeNames')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
