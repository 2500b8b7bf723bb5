import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { RegionImportRow } from '../providers/records';
import { ImportRegionFileButton } from './ImportRegionFileButton';

/** What files about regions have brought. */
export function RegionImportList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <ListPage<RegionImportRow>
      resource="regionImports"
      subtitle={words('territory.importsLead')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {can('importBoundaries') && (
            <Button component={Link} to="/regionImports/boundaries" variant="outlined">
              {words('territory.boundaries')}
            </Button>
          )}
          {can('importCrosswalk') && <ImportRegionFileButton kind="CROSSWALK" />}
        </Box>
      }
      columns={[
        {
          id: 'fileName',
          label: words('resources.regionImports.fields.fileName'),
          render: ({ fileName }) => fileName,
        },
        {
          id: 'kind',
          label: words('resources.regionImports.fields.kind'),
          render: ({ kind }) => label('RegionImportKind', kind),
        },
        {
          id: 'validFrom',
          label: words('resources.regionImports.fields.validFrom'),
          render: ({ validFrom }) => format.day(validFrom),
        },
        {
          id: 'lines',
          label: words('resources.regionImports.fields.lines'),
          align: 'right',
          render: ({ lines }) => format.number(lines),
        },
        {
          id: 'refused',
          label: words('resources.regionImports.fields.refused'),
          align: 'right',
          render: ({ refused }) => format.number(refused),
        },
      ]}
      empty={{ title: words('territory.noImports') }}
      to={({ id }) => `/regionImports/${id}/show`}
    />
  );
}
