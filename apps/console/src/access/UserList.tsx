import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useAssignmentText } from '../auth/useAssignmentText';
import { Chip } from '../fields/Chip';
import { ExportButton } from '../exchange/ExportButton';
import { SearchInput } from '../form/SearchInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { UserRow } from '../providers/records';
import { assignmentState } from './assignment-state';
import { InviteUserButton } from './InviteUserButton';

/** Who may sign in, and as what they act today. */
export function UserList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const today = useBusinessDay();
  const assignmentText = useAssignmentText();
  const create = can('inviteUser') && (
    <>
      {can('inviteUsers') && (
        <Button component={Link} to="/users/file">
          {words('access.inviteFile.open')}
        </Button>
      )}
      <InviteUserButton />
    </>
  );
  return (
    <ListPage<UserRow>
      resource="users"
      subtitle={words('access.users.subtitle')}
      actions={create}
      columns={[
        {
          id: 'name',
          label: words('resources.users.fields.name'),
          render: ({ name }) => name,
        },
        {
          id: 'username',
          label: words('resources.users.fields.username'),
          render: ({ username }) => username,
        },
        {
          id: 'assignments',
          label: words('resources.users.fields.assignments'),
          render: ({ assignments }) => {
            const current = assignments.filter((one) => assignmentState(one, today) === 'CURRENT');
            if (current.length === 0) return <Chip tone="waiting">{words('access.users.noneToday')}</Chip>;
            return current.map((one) => {
              const { role, area } = assignmentText(one);
              return <div key={one.id}>{`${role}, ${area}`}</div>;
            });
          },
        },
        {
          id: 'lastSignInAt',
          label: words('resources.users.fields.lastSignInAt'),
          isWhole: true,
          render: ({ lastSignInAt, invitation }) => {
            if (invitation) return <Chip tone="waiting">{words('access.users.invitedChip')}</Chip>;
            return lastSignInAt ? format.moment(lastSignInAt) : words('access.users.neverSignedIn');
          },
        },
        {
          id: 'active',
          label: words('resources.users.fields.active'),
          render: ({ active }) => words(active ? 'app.yes' : 'app.no'),
          isWideOnly: true,
        },
      ]}
      filters={[<SearchInput key="q" source="q" alwaysOn />, <YesNoInput key="active" source="active" />]}
      tools={<ExportButton resource="USERS" />}
      empty={{ title: words('access.users.empty'), action: create }}
      to={({ id }) => `/users/${id}/show`}
    />
  );
}
