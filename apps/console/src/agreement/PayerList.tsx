import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { RegionInput } from '../form/RegionInput';
import { SearchInput } from '../form/SearchInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { PayerRow } from '../providers/records';

/** Who pays: agencies, villages and donors with their employer numbers. */
export function PayerList() {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const create = can('createPayer') && (
    <Button variant="contained" component={Link} to="/payers/create" startIcon={<Add />}>
      {words('agreement.newPayer')}
    </Button>
  );
  return (
    <ListPage<PayerRow>
      resource="payers"
      subtitle={words('agreement.payersSubtitle')}
      actions={create}
      columns={[
        { id: 'name', label: words('resources.payers.fields.name'), render: ({ name }) => name },
        {
          id: 'employerNumber',
          label: words('resources.payers.fields.employerNumber'),
          isWhole: true,
          render: ({ employerNumber }) => employerNumber || words('agreement.noEmployerNumber'),
        },
        {
          id: 'region',
          label: words('resources.payers.fields.region'),
          render: ({ region }) => region.name,
        },
        {
          id: 'kind',
          label: words('resources.payers.fields.kind'),
          render: ({ region }) => label('RegionKind', region.kind),
          isWideOnly: true,
        },
      ]}
      filters={[
        <SearchInput key="q" source="q" alwaysOn />,
        <RegionInput key="region" source="regionId" level="VILLAGE" />,
      ]}
      empty={{
        title: words('agreement.noPayers'),
        hint: words(create ? 'agreement.noPayersHint' : 'agreement.noPayersReader'),
        action: create,
      }}
      to={({ id }) => `/payers/${id}/show`}
    />
  );
}
