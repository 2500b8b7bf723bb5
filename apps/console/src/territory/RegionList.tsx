import { RegionKind, RegionLevel } from '@lindung/domain/territory/region-kind';
import { ExportButton } from '../exchange/ExportButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { SearchInput } from '../form/SearchInput';
import { useKindLabel } from '../i18n/useKindLabel';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { Column } from '../list/RowsTable';
import type { RegionRow } from '../providers/records';

/** The columns of a list of regions, also of the parts of one. */
export function useRegionColumns(): readonly Column<RegionRow>[] {
  const words = useWords();
  const kindLabel = useKindLabel();
  return [
    {
      id: 'name',
      label: words('resources.regions.fields.name'),
      sortable: true,
      render: ({ name }) => name,
    },
    {
      id: 'code',
      label: words('resources.regions.fields.code'),
      sortable: true,
      render: ({ code }) => code,
    },
    {
      id: 'bpsCode',
      label: words('resources.regions.fields.bpsCode'),
      render: ({ bpsCode }) => bpsCode ?? '',
      isWideOnly: true,
    },
    {
      id: 'kind',
      label: words('resources.regions.fields.kind'),
      render: kindLabel,
    },
    {
      id: 'parent',
      label: words('resources.regions.fields.parent'),
      render: ({ parent }) => parent?.name,
    },
    {
      id: 'childCount',
      label: words('resources.regions.fields.childCount'),
      align: 'right',
      render: ({ childCount }) => childCount || '',
      isWideOnly: true,
    },
  ];
}

/** All regions of the province, by level; regencies first, since that is where people begin. */
export function RegionList() {
  const words = useWords();
  const columns = useRegionColumns();
  return (
    <ListPage<RegionRow>
      resource="regions"
      subtitle={words('territory.subtitle')}
      columns={columns}
      sort={{ field: 'code', order: 'ASC' }}
      filters={[
        <SearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="level" source="level" of="RegionLevel" only={Object.values(RegionLevel)} alwaysOn />,
        <EnumInput key="kind" source="kind" of="RegionKind" only={Object.values(RegionKind)} />,
        <DayInput key="asOf" source="asOf" />,
      ]}
      tools={<ExportButton resource="REGIONS" />}
      empty={{ title: words('territory.noParts') }}
      to={({ id }) => `/regions/${id}/show`}
    />
  );
}
