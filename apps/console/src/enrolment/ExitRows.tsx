import { neverBegan } from '@lindung/domain/enrolment/member-exit';
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { EnumInput } from '../form/EnumInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage, Rows } from '../list/ListPage';
import type { Column } from '../list/RowsTable';
import type { MemberExitRow } from '../providers/records';
import { LostCell } from './LostCell';

/** Every exit that the user may see, of whichever line. */
export function MemberExitList() {
  const words = useWords();
  const columns = useExitColumns();
  return (
    <ListPage<MemberExitRow>
      resource="memberExits"
      subtitle={words('memberExit.subtitle')}
      columns={columns}
      filters={filters}
      empty={{ title: words('memberExit.empty'), hint: words('memberExit.emptyHint') }}
      to={({ membershipId }) => `/memberships/${membershipId}/show`}
    />
  );
}

/** The exits of a line, or those that a decree names. */
export function ExitRows({ filter }: { filter: { lineId: string } | { decreeId: string } }) {
  const words = useWords();
  const columns = useExitColumns();
  return (
    <Rows<MemberExitRow>
      resource="memberExits"
      filter={filter}
      columns={columns.filter(({ id }) => id !== 'line')}
      filters={'lineId' in filter ? filters : []}
      empty={{ title: words('memberExit.empty'), hint: words('memberExit.emptyHint') }}
      to={({ membershipId }) => `/memberships/${membershipId}/show`}
    />
  );
}

const filters = [
  <PersonSearchInput key="q" source="q" alwaysOn />,
  <EnumInput key="status" source="status" of="ExitStatus" alwaysOn />,
  <EnumInput key="reason" source="reason" of="ExitReason" alwaysOn />,
  <YesNoInput key="isNamed" source="isNamed" />,
];

function useExitColumns(): ReadonlyArray<Column<MemberExitRow>> {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const field = (name: 'worker' | 'line' | 'reason' | 'endsOn' | 'status' | 'paidMonths' | 'lost') =>
    words(`resources.memberExits.fields.${name}`);
  return [
    {
      id: 'worker',
      label: field('worker'),
      render: ({ worker }) => (
        <Named
          name={worker?.fullName ?? words('retention.erasure.erasedWorker')}
          note={worker?.village?.name ?? ''}
        />
      ),
    },
    { id: 'line', label: field('line'), render: ({ line }) => line.agreementNumber, isWideOnly: true },
    {
      id: 'reason',
      label: field('reason'),
      render: ({ reason, occurredOn, note }) => (
        <Named
          name={label('ExitReason', reason)}
          note={[format.day(occurredOn), note].filter(Boolean).join(' · ')}
        />
      ),
    },
    {
      id: 'endsOn',
      label: field('endsOn'),
      render: (exit) => (neverBegan(exit) ? words('memberExit.beforeStart') : format.day(exit.endsOn)),
    },
    {
      id: 'paidMonths',
      label: field('paidMonths'),
      align: 'right',
      render: ({ paidMonths }) => format.number(paidMonths),
      isWideOnly: true,
    },
    { id: 'lost', label: field('lost'), render: (exit) => <LostCell exit={exit} />, isWideOnly: true },
    { id: 'status', label: field('status'), render: (exit) => <Standing exit={exit} /> },
  ];
}

function Named({ name, note }: { name: string; note: string }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      {name}
      {note && (
        <Typography variant="body2" color="textSecondary">
          {note}
        </Typography>
      )}
    </Box>
  );
}

function Standing({ exit }: { exit: MemberExitRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { status, decree, answer, reportedBy, reportedAt, decidedBy, decidedAt } = exit;
  return (
    <Box sx={{ minWidth: 0 }}>
      {label('ExitStatus', status)}
      {decree && (
        <>
          {': '}
          <MuiLink component={Link} to={`/decrees/${decree.id}/show`}>
            {decree.number}
          </MuiLink>
        </>
      )}
      {answer && `: ${answer}`}
      <Typography variant="body2" color="textSecondary">
        {words('memberExit.reportedBy', { name: reportedBy, at: format.moment(reportedAt) })}
        {decidedBy &&
          decidedAt &&
          ` · ${words('memberExit.decidedBy', { name: decidedBy, at: format.moment(decidedAt) })}`}
      </Typography>
    </Box>
  );
}
