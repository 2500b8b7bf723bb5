import { DeclineBudgetChange } from '@lindung/domain/budget/budget-change';
import { Box, Typography } from '@mui/material';
import { useCan, useSession } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { BudgetChangeRow, BudgetLineRecord } from '../providers/records';
import { DecideChangeButton } from './DecideChangeButton';

const declined = DeclineBudgetChange.pick({ answer: true });

/** What was proposed of a line and what was decided; whoever may decides here. */
export function BudgetChanges({ line: { id: budgetLineId } }: { line: BudgetLineRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const field = (name: 'kind' | 'amount' | 'documentNumber' | 'status' | 'proposedBy') =>
    words(`resources.budgetChanges.fields.${name}`);
  return (
    <Section title={words('budget.changes')} hint={words('budget.changesHint')}>
      <Rows<BudgetChangeRow>
        resource="budgetChanges"
        filter={{ budgetLineId }}
        countOnRequest
        columns={[
          {
            id: 'kind',
            label: field('kind'),
            render: ({ kind, toLine }) =>
              [label('BudgetChangeKind', kind), toLine?.name].filter(Boolean).join(' → '),
          },
          {
            id: 'amount',
            label: field('amount'),
            align: 'right',
            render: ({ amount }) => <Rupiah amount={amount} />,
          },
          {
            id: 'documentNumber',
            label: field('documentNumber'),
            render: ({ documentNumber, documentDate, note }) => (
              <>
                {`${documentNumber}, ${format.day(documentDate)}`}
                {note && (
                  <Typography variant="caption" component="div">
                    {note}
                  </Typography>
                )}
              </>
            ),
          },
          {
            id: 'status',
            label: field('status'),
            render: ({ status, answer }) => (
              <>
                <StatusChip of="BudgetChangeStatus" code={status} />
                {answer && (
                  <Typography variant="caption" component="div">
                    {answer}
                  </Typography>
                )}
              </>
            ),
          },
          {
            id: 'proposedBy',
            label: field('proposedBy'),
            isWideOnly: true,
            render: ({ proposedBy, decidedBy }) => [proposedBy, decidedBy].filter(Boolean).join(' / '),
          },
          { id: 'decide', label: '', render: (change) => <Decide change={change} /> },
        ]}
        empty={{ title: words('budget.noChanges') }}
      />
    </Section>
  );
}

function Decide({ change }: { change: BudgetChangeRow }) {
  const words = useWords();
  const can = useCan();
  const isOwn = change.proposedById === useSession()?.user?.id;
  const { id, version, status } = change;
  if (status !== 'OPEN') return null;
  if (isOwn)
    return can('withdrawBudgetChange') ? (
      <DecideChangeButton change={change} act="withdraw" />
    ) : (
      <Typography variant="caption">{words('budget.waitsForOther')}</Typography>
    );
  if (!can('confirmBudgetChange')) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <ReasonButton
        resource="budgetChanges"
        source="answer"
        size="small"
        label={words('budget.decline')}
        title={words('budget.declineTitle')}
        consequence={words('budget.changesHint')}
        done={words('budget.declined')}
        command={declined}
        send={(dataProvider, answer) => dataProvider.declineBudgetChange({ id, version, answer })}
      />
      <DecideChangeButton change={change} act="confirm" />
    </Box>
  );
}
