import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { NumberInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { BudgetLineRow } from '../providers/records';

const STATES = ['ceiling', 'available', 'committed', 'billed', 'paid'] as const;

/** The budgets of the area with what has become of their rupiah, the newest first. */
export function BudgetLineList() {
  const words = useWords();
  const can = useCan();
  const create = can('createBudgetLine') && (
    <Button variant="contained" component={Link} to="/budgetLines/create" startIcon={<Add />}>
      {words('budget.create')}
    </Button>
  );
  return (
    <ListPage<BudgetLineRow>
      resource="budgetLines"
      subtitle={words('budget.subtitle')}
      actions={
        <>
          <Button component={Link} to="/budgetChanges">
            {words('budget.changes')}
          </Button>
          {create}
        </>
      }
      columns={[
        {
          id: 'name',
          label: words('resources.budgetLines.fields.name'),
          render: ({ name, year }) => `${name} · ${year}`,
        },
        {
          id: 'region',
          label: words('resources.budgetLines.fields.region'),
          render: ({ region }) => region.name,
        },
        ...STATES.map((state) => ({
          id: state,
          label: words(`resources.budgetLines.fields.${state}`),
          align: 'right' as const,
          render: (line: BudgetLineRow) => <Rupiah amount={line[state]} />,
        })),
      ]}
      filters={[
        <NumberInput key="year" source="year" min={2000} max={2099} alwaysOn />,
        <EnumInput key="source" source="fundingSource" of="FundingSource" />,
        <RegionInput key="region" source="regionId" level="VILLAGE" />,
      ]}
      empty={{
        title: words('budget.empty'),
        hint: words(create ? 'budget.emptyHint' : 'budget.emptyReader'),
        action: create,
      }}
      to={({ id }) => `/budgetLines/${id}/show`}
    />
  );
}
