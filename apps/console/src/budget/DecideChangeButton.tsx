import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { BudgetChangeRow } from '../providers/records';

/** Confirms what another has proposed, with what it comes to, or takes the own proposal back. */
export function DecideChangeButton({
  change,
  act,
}: {
  change: BudgetChangeRow;
  act: 'confirm' | 'withdraw';
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, kind, amount, documentNumber, available } = change;
  const isConfirming = act === 'confirm';
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) =>
      isConfirming
        ? dataProvider.confirmBudgetChange({ id, version })
        : dataProvider.withdrawBudgetChange({ id, version }),
    {
      rereads: ['budgetLines', 'budgetChanges', 'budgetMovements'],
      done: () => words(isConfirming ? 'budget.confirmed' : 'budget.withdrawn'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button size="small" variant={isConfirming ? 'contained' : 'outlined'} onClick={() => setIsOpen(true)}>
        {words(`budget.${act}`)}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={
          isConfirming
            ? words('budget.confirmTitle', {
                kind: label('BudgetChangeKind', kind),
                amount: format.rupiah(amount),
              })
            : words('budget.withdrawTitle')
        }
        consequence={words('budget.confirmHint', {
          document: documentNumber,
          available: format.rupiah(available),
        })}
        confirmLabel={words(`budget.${act}`)}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
