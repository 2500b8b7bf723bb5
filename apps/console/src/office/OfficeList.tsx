import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { BooleanInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { SearchInput } from '../form/SearchInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { OfficeRow } from '../providers/records';
import { StandingChip } from './StandingChip';

/** The offices of BPJS Ketenagakerjaan. */
export function OfficeList() {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const today = useBusinessDay();
  return (
    <ListPage<OfficeRow>
      resource="offices"
      subtitle={words('office.subtitle')}
      actions={
        can('createOffice') && (
          <>
            <Button variant="outlined" component={Link} to="/offices/handover">
              {words('office.handoverNew')}
            </Button>
            <Button variant="contained" component={Link} to="/offices/create" startIcon={<Add />}>
              {words('office.create')}
            </Button>
          </>
        )
      }
      sort={{ field: 'name', order: 'ASC' }}
      columns={[
        {
          id: 'name',
          label: words('resources.offices.fields.name'),
          sortable: true,
          render: (office) => (
            <>
              {office.name} <StandingChip office={office} />
            </>
          ),
        },
        {
          id: 'kind',
          label: words('resources.offices.fields.kind'),
          render: ({ kind }) => label('OfficeKind', kind),
        },
        {
          id: 'headName',
          label: words('resources.offices.fields.headName'),
          render: ({ headName }) => headName ?? '',
        },
        {
          id: 'parent',
          label: words('resources.offices.fields.parent'),
          render: ({ parent }) => parent?.name ?? '',
          isWideOnly: true,
        },
        {
          id: 'areas',
          label: words('resources.offices.fields.areas'),
          render: (office) =>
            servedFrom(office, today)
              .map(({ region }) => region.name)
              .join(', '),
        },
      ]}
      filters={[
        <SearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="kind" source="kind" of="OfficeKind" alwaysOn />,
        <BooleanInput key="upcoming" source="upcoming" helperText={false} />,
        <BooleanInput key="closed" source="closed" helperText={false} />,
        <RegionInput key="serves" source="servesRegionId" level="REGENCY" isAnywhere />,
      ]}
      tools={<ExportButton resource="OFFICES" />}
      empty={{ title: words('office.empty') }}
      to={({ id }) => `/offices/${id}/show`}
    />
  );
}

/** The areas that an office has today, or opens with. */
function servedFrom({ areas, validFrom }: OfficeRow, today: string) {
  const day = validFrom > today ? validFrom : today;
  return areas.filter((area) => area.validFrom <= day && (area.validTo === null || area.validTo >= day));
}
