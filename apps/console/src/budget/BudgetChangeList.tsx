import { StatusChip } from '../fields/Chip';
import { Rupiah } from '../fields/Amount';
import { EnumInput } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { BudgetChangeRow } from '../providers/records';

const WAITING = { status: 'OPEN' };

/** Changes of budgets: at first those that wait for a second person. */
export function BudgetChangeList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const field = (
    name: 'budgetLine' | 'kind' | 'amount' | 'documentNumber' | 'status' | 'proposedBy' | 'proposedAt',
  ) => words(`resources.budgetChanges.fields.${name}`);
  return (
    <ListPage<BudgetChangeRow>
      resource="budgetChanges"
      subtitle={words('budget.changesHint')}
      filterDefaultValues={WAITING}
      columns={[
        {
          id: 'budgetLine',
          label: field('budgetLine'),
          render: ({ budgetLine }) => `${budgetLine.name} · ${budgetLine.region.name} · ${budgetLine.year}`,
        },
        { id: 'kind', label: field('kind'), render: ({ kind }) => label('BudgetChangeKind', kind) },
        {
          id: 'amount',
          label: field('amount'),
          align: 'right',
          render: ({ amount }) => <Rupiah amount={amount} />,
        },
        {
          id: 'documentNumber',
          label: field('documentNumber'),
          isWideOnly: true,
          render: ({ documentNumber }) => documentNumber,
        },
        {
          id: 'status',
          label: field('status'),
          render: ({ status }) => <StatusChip of="BudgetChangeStatus" code={status} />,
        },
        {
          id: 'proposedAt',
          label: field('proposedAt'),
          render: ({ proposedAt }) => format.moment(proposedAt),
        },
        {
          id: 'proposedBy',
          label: field('proposedBy'),
          isWideOnly: true,
          render: ({ proposedBy }) => proposedBy ?? '',
        },
      ]}
      filters={[<EnumInput key="status" source="status" of="BudgetChangeStatus" alwaysOn />]}
      empty={{ title: words('budget.noChanges'), hint: words('budget.changesHint') }}
      to={({ budgetLine }) => `/budgetLines/${budgetLine.id}/show`}
    />
  );
}
