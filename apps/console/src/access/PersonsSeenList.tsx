import { Card, Link as MuiLink, Typography } from '@mui/material';
import { TextInput } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useCan, useSession } from '../auth/SessionContext';
import { useIsHidden } from '../auth/useIsHidden';
import { MaskedNik } from '../fields/MaskedNik';
import { DayInput } from '../form/DayInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { ListPage } from '../list/ListPage';
import type { PersonSeenRow } from '../providers/records';
import { useOperationName } from '../i18n/useOperationName';

/** Whose data a user was shown or changed between two days. */
export function PersonsSeenList() {
  const words = useWords();
  const nameOfOperation = useOperationName();
  const format = useFormat();
  const can = useCan();
  const isHidden = useIsHidden();
  const isWhole = useSession()?.assignment?.level === 'PROVINCE';
  const subtitle = words(isWhole ? 'access.personsSeen.subtitle' : 'access.personsSeen.subtitleOfArea');
  const [search] = useSearchParams();
  if (!namesUserAndDays(search.get('filter')))
    return (
      <>
        <PageHeader title={words('resources.personsSeen.name')} subtitle={subtitle} />
        <Card sx={{ p: 2 }}>
          <Typography>{words('access.personsSeen.choose')}</Typography>
          <MuiLink component={Link} to="/auditEvents">
            {words('resources.auditEvents.name')}
          </MuiLink>
        </Card>
      </>
    );
  return (
    <ListPage<PersonSeenRow>
      resource="personsSeen"
      subtitle={subtitle}
      countOnRequest
      columns={[
        {
          id: 'worker',
          label: words('resources.personsSeen.fields.worker'),
          render: ({ worker }) => worker?.fullName ?? words('access.personsSeen.elsewhere'),
        },
        ...(isHidden('personsSeen', 'nikMasked')
          ? []
          : [
              {
                id: 'nik',
                label: words('resources.workers.fields.nikMasked'),
                render: ({ worker }: PersonSeenRow) =>
                  worker ? <MaskedNik nikMasked={worker.nikMasked} /> : '',
              },
            ]),
        {
          id: 'village',
          label: words('resources.workers.fields.village'),
          render: ({ worker }) => worker?.village?.name ?? '',
        },
        {
          id: 'firstSeenAt',
          label: words('resources.personsSeen.fields.firstSeenAt'),
          render: ({ firstSeenAt }) => format.moment(firstSeenAt),
          isWhole: true,
        },
        {
          id: 'lastSeenAt',
          label: words('resources.personsSeen.fields.lastSeenAt'),
          render: ({ lastSeenAt }) => format.moment(lastSeenAt),
          isWhole: true,
        },
        {
          id: 'times',
          label: words('resources.personsSeen.fields.times'),
          align: 'right',
          render: ({ times }) => format.number(times),
        },
        {
          id: 'operations',
          label: words('resources.personsSeen.fields.operations'),
          render: ({ operations }) => operations.map((name) => nameOfOperation(name)).join(', '),
          isWideOnly: true,
        },
      ]}
      filters={[
        <DayInput key="from" source="from" alwaysOn helperText={false} />,
        <DayInput key="to" source="to" alwaysOn helperText={false} />,
        <TextInput key="userId" source="userId" alwaysOn readOnly />,
      ]}
      {...(can('worker') ? { to: ({ id }: PersonSeenRow) => `/workers/${id}/show` } : {})}
      empty={{ title: words('access.personsSeen.empty') }}
    />
  );
}

/** The list answers one question, which is in its address; without it there is nothing to be asked. */
function namesUserAndDays(written: string | null): boolean {
  try {
    const filter: unknown = JSON.parse(written ?? '{}');
    return (
      typeof filter === 'object' &&
      filter !== null &&
      ['userId', 'from', 'to'].every((name) => Boolean((filter as Record<string, unknown>)[name]))
    );
  } catch {
    return false;
  }
}
