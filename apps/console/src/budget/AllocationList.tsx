import Add from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { NumberInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { useBusinessDay, useCan, useSession } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { AllocationRow } from '../providers/records';
import { AllocationTotals } from './AllocationTotals';

const MONEY = ['amount', 'enacted', 'received', 'committed', 'paid', 'left'] as const;

/** What villages set aside by year, with what has become of it, and the sums of districts and regencies above. */
export function AllocationList() {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const thisYear = Number(useBusinessDay().slice(0, 4));
  const isVillage = useSession()?.assignment?.level === 'VILLAGE';
  const [year, setYear] = useState(thisYear);
  const create = can('planAllocations') && (
    <Button variant="contained" component={Link} to="/allocations/create" startIcon={<Add />}>
      {words('allocation.create')}
    </Button>
  );
  return (
    <>
      <ListPage<AllocationRow>
        resource="allocations"
        subtitle={words('allocation.subtitle')}
        actions={create}
        columns={[
          {
            id: 'village',
            label: words('resources.allocations.fields.village'),
            render: ({ village, year: of }) => `${village.name} · ${of}`,
          },
          {
            id: 'district',
            label: words('resources.allocations.fields.district'),
            isWideOnly: true,
            render: ({ district }) => district.name,
          },
          {
            id: 'status',
            label: words('resources.allocations.fields.status'),
            render: ({ status }) => label('AllocationStatus', status),
          },
          ...MONEY.map((state) => ({
            id: state,
            label: words(`resources.allocations.fields.${state}`),
            align: 'right' as const,
            render: (row: AllocationRow) => <Rupiah amount={row[state]} />,
          })),
        ]}
        filters={[
          <NumberInput key="year" source="year" min={2000} max={2099} alwaysOn />,
          <EnumInput key="status" source="status" of="AllocationStatus" />,
          <RegionInput key="region" source="regionId" level="DISTRICT" />,
        ]}
        empty={{
          title: words('allocation.empty'),
          hint: words('allocation.emptyHint'),
          action: create,
        }}
        to={({ id }) => `/allocations/${id}/show`}
      />
      {!isVillage && (
        <Box sx={{ mt: 1.75, display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', gap: 1 }}>
            {[thisYear - 2, thisYear - 1, thisYear, thisYear + 1].map((each) => (
              <Button
                key={each}
                variant={each === year ? 'contained' : 'outlined'}
                aria-pressed={each === year}
                onClick={() => setYear(each)}
              >
                {each}
              </Button>
            ))}
          </Box>
          <AllocationTotals year={year} />
        </Box>
      )}
    </>
  );
}
