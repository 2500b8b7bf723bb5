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
      actions={can('importCrosswalk') && <ImportRegionFileButton kind="CROSSWALK" />}
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
