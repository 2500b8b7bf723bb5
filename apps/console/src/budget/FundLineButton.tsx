import { FundAgreementLine } from '@lindung/domain/budget/budget-line';
import { Button } from '@mui/material';
import { useState } from 'react';
import { LineInput } from '../enrolment/LineInput';
import { EnumsInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { inputOf } from '../form/inputOf';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { BudgetLineRecord } from '../providers/records';

type Intent = Parameters<LindungDataProvider['fundAgreementLine']>[0];

/** Pays a line of an agreement from the budget line, for the months of its year. */
export function FundLineButton({ line: { id: budgetLineId } }: { line: BudgetLineRecord }) {
  const words = useWords();
  const resolver = useCommandResolver(FundAgreementLine);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, values: Record<string, unknown>) =>
      dataProvider.fundAgreementLine(inputOf(FundAgreementLine, values) as Intent),
    {
      rereads: ['budgetLines', 'budgetMovements'],
      done: () => words('budget.funded'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('budget.fund')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="budgetLines"
          title={words('budget.fund')}
          consequence={words('budget.fundHint')}
          confirmLabel={words('budget.fund')}
          defaultValues={{ budgetLineId, programmes: ['JKK', 'JKM'] }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={run}
        >
          <LineInput source="lineId" label={words('budget.line')} isRequired />
          <EnumsInput source="programmes" of="Programme" label={words('budget.programmes')} isRequired />
        </FormDialog>
      )}
    </>
  );
}
