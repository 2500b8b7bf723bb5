import { Rupiah } from '../fields/Amount';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { BudgetLineRecord, BudgetMovementRow } from '../providers/records';

const PAGE_OF = { CHANGE: null, FUNDING: 'agreements', DECREE: 'decrees', BILL: 'bills' } as const;

/** The movements of a budget line, the latest first, each with the paper that it rests on. */
export function BudgetLedger({ line: { id: budgetLineId } }: { line: BudgetLineRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const field = (
    name: 'at' | 'kind' | 'fromAccount' | 'toAccount' | 'amount' | 'document' | 'madeBy' | 'checkedBy',
  ) => words(`resources.budgetMovements.fields.${name}`);
  return (
    <Section title={words('budget.ledger')} hint={words('budget.ledgerHint')}>
      <Rows<BudgetMovementRow>
        resource="budgetMovements"
        filter={{ budgetLineId }}
        countOnRequest
        columns={[
          { id: 'at', label: field('at'), render: ({ at }) => format.moment(at) },
          {
            id: 'kind',
            label: field('kind'),
            render: ({ kind }) => label('BudgetMovementKind', kind),
          },
          {
            id: 'way',
            label: `${field('fromAccount')} → ${field('toAccount')}`,
            isWideOnly: true,
            render: ({ fromAccount, toAccount }) =>
              `${label('BudgetAccount', fromAccount)} → ${label('BudgetAccount', toAccount)}`,
          },
          {
            id: 'amount',
            label: field('amount'),
            align: 'right',
            render: ({ amount }) => <Rupiah amount={amount} />,
          },
          {
            id: 'document',
            label: field('document'),
            render: ({ document, documentNumber }) =>
              [label('BudgetDocument', document), documentNumber].filter(Boolean).join(' '),
          },
          {
            id: 'madeBy',
            label: field('madeBy'),
            isWideOnly: true,
            render: ({ madeBy, checkedBy }) => [madeBy, checkedBy].filter(Boolean).join(' / '),
          },
        ]}
        empty={{ title: words('budget.noMovements') }}
        to={({ document, documentId }) => {
          const page = PAGE_OF[document];
          return page && documentId ? `/${page}/${documentId}/show` : null;
        }}
      />
    </Section>
  );
}
