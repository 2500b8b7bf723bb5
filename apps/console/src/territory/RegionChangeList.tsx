import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { RegionChangeRow } from '../providers/records';

/** What the law has done to regions, the last change first. */
export function RegionChangeList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const named = (regions: RegionChangeRow['successors']) => {
    const shown = regions.slice(0, 3).map(({ code, name }) => `${name} (${code})`);
    return [...shown, ...(regions.length > shown.length ? [`+${regions.length - shown.length}`] : [])].join(
      ', ',
    );
  };
  return (
    <ListPage<RegionChangeRow>
      resource="regionChanges"
      subtitle={words('territory.changesLead')}
      actions={
        can('changeRegions') && (
          <>
            <Button variant="outlined" component={Link} to="/regionChanges/edition">
              {words('territory.edition')}
            </Button>
            <Button variant="contained" component={Link} to="/regionChanges/create" startIcon={<Add />}>
              {words('territory.newChange')}
            </Button>
          </>
        )
      }
      columns={[
        {
          id: 'effectiveOn',
          label: words('resources.regionChanges.fields.effectiveOn'),
          render: ({ effectiveOn }) => format.day(effectiveOn),
        },
        {
          id: 'kind',
          label: words('resources.regionChanges.fields.kind'),
          render: ({ kind }) => label('RegionChangeKind', kind),
        },
        {
          id: 'predecessors',
          label: words('resources.regionChanges.fields.predecessors'),
          render: ({ predecessors }) => named(predecessors),
        },
        {
          id: 'successors',
          label: words('resources.regionChanges.fields.successors'),
          render: ({ successors }) => named(successors),
        },
        {
          id: 'remaining',
          label: words('resources.regionChanges.fields.remaining'),
          align: 'right',
          render: ({ remaining }) => (remaining ? format.number(remaining) : ''),
        },
      ]}
      empty={{ title: words('territory.noChanges') }}
      to={({ id }) => `/regionChanges/${id}/show`}
    />
  );
}
