import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { ApiClientRow } from '../providers/records';
import { apiKeyState } from './api-key-state';

/** Partners' applications that read data over GraphQL. */
export function ApiClientList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const today = useBusinessDay();
  const create = can('createApiClient') && (
    <Button variant="contained" component={Link} to="/apiClients/create" startIcon={<Add />}>
      {words('access.clients.create')}
    </Button>
  );
  return (
    <ListPage<ApiClientRow>
      resource="apiClients"
      subtitle={words('access.clients.subtitle')}
      actions={create}
      columns={[
        {
          id: 'name',
          label: words('resources.apiClients.fields.name'),
          render: ({ name }) => name,
        },
        {
          id: 'organisation',
          label: words('resources.apiClients.fields.organisation'),
          render: ({ organisation }) => organisation,
        },
        {
          id: 'keys',
          label: words('access.clients.workingKeys'),
          align: 'right',
          render: ({ keys }) =>
            format.number(keys.filter((key) => apiKeyState(key, today) === 'ACTIVE').length),
        },
        {
          id: 'createdAt',
          label: words('resources.apiClients.fields.createdAt'),
          render: ({ createdAt }) => format.moment(createdAt),
        },
      ]}
      tools={<ExportButton resource="API_CLIENTS" />}
      empty={{
        title: words('access.clients.empty'),
        hint: words('access.clients.emptyHint'),
        action: create,
      }}
      to={({ id }) => `/apiClients/${id}/show`}
    />
  );
}
