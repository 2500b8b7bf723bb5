import { ProposeBudgetChange } from '@lindung/domain/budget/budget-change';
import { Button } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, FormDataConsumer, ReferenceInput, TextInput } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { inputOf } from '../form/inputOf';
import { RupiahInput } from '../form/RupiahInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { BudgetLineRecord, BudgetLineRow } from '../providers/records';

type Intent = Parameters<LindungDataProvider['proposeBudgetChange']>[0];

/** Proposes a change of a budget line by its paper. */
export function ProposeChangeButton({ line }: { line: BudgetLineRecord }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(ProposeBudgetChange);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, values: Record<string, unknown>) =>
      dataProvider.proposeBudgetChange(
        inputOf(ProposeBudgetChange, {
          ...values,
          toLineId: values['kind'] === 'SHIFT' ? values['toLineId'] : null,
        }) as Intent,
      ),
    {
      rereads: ['budgetChanges'],
      done: () => words('budget.proposed'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('budget.propose')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="budgetChanges"
          title={words('budget.propose')}
          consequence={words('budget.changesHint')}
          confirmLabel={words('budget.propose')}
          defaultValues={{ budgetLineId: line.id, kind: 'INCREASE', documentDate: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={run}
        >
          <EnumInput
            source="kind"
            of="BudgetChangeKind"
            only={['INCREASE', 'DECREASE', 'SHIFT', 'FREEZE', 'THAW', 'LAPSE']}
            isRequired
          />
          <FormDataConsumer>
            {({ formData }) =>
              formData['kind'] === 'SHIFT' && (
                <ReferenceInput
                  source="toLineId"
                  reference="budgetLines"
                  filter={{ year: line.year, fundingSource: line.fundingSource, regionId: line.region.id }}
                >
                  <AutocompleteInput
                    optionText={(other?: BudgetLineRow) =>
                      other ? `${other.name} · ${other.accountCode}` : ''
                    }
                    filterToQuery={() => ({})}
                    isRequired
                  />
                </ReferenceInput>
              )
            }
          </FormDataConsumer>
          <RupiahInput source="amount" isRequired />
          <TextInput source="documentNumber" isRequired fullWidth autoComplete="off" />
          <DayInput source="documentDate" isRequired />
          <TextInput source="note" fullWidth autoComplete="off" />
        </FormDialog>
      )}
    </>
  );
}
