import { RecordPaymentStep } from '@lindung/domain/contribution/payment-step';
import { Button } from '@mui/material';
import { useState } from 'react';
import { FormDataConsumer, TextInput } from 'react-admin';
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
import type { BillRecord } from '../providers/records';

type Step = Parameters<LindungDataProvider['recordPaymentStep']>[0];

/** Records the office's payment code, a paper of the payment, or a part of the amount. */
export function RecordStepButton({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(RecordPaymentStep);
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number } = bill;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, values: Record<string, unknown>) =>
      dataProvider.recordPaymentStep(
        inputOf(RecordPaymentStep, {
          ...values,
          id,
          version,
          expiresOn: values['kind'] === 'PAYMENT_CODE' ? values['expiresOn'] : null,
          amount: values['kind'] === 'INSTALMENT' ? values['amount'] : null,
        }) as Step,
      ),
    { rereads: ['bills'], done: () => words('contribution.steps.recorded'), onDone: () => setIsOpen(false) },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('contribution.steps.record')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="bills"
          title={words('contribution.steps.recordTitle', { number })}
          consequence={words('contribution.steps.recordConsequence')}
          confirmLabel={words('contribution.steps.record')}
          defaultValues={{ id, version, kind: 'PAYMENT_CODE', datedOn: today, expiresOn: null, amount: null }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={run}
        >
          <EnumInput source="kind" of="PaymentStepKind" isRequired />
          <TextInput
            source="number"
            label={words('contribution.steps.number')}
            isRequired
            fullWidth
            autoComplete="off"
          />
          <DayInput source="datedOn" isRequired />
          <FormDataConsumer>
            {({ formData }) => (
              <>
                {formData['kind'] === 'PAYMENT_CODE' && <DayInput source="expiresOn" isRequired />}
                {formData['kind'] === 'INSTALMENT' && <RupiahInput source="amount" isRequired />}
              </>
            )}
          </FormDataConsumer>
        </FormDialog>
      )}
    </>
  );
}
