import type { Bank } from '@lindung/domain/worker/bank';
import { ProposeBankAccount } from '@lindung/domain/worker/bank-account';
import { Button } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, FormDataConsumer, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

interface Told {
  readonly bank: Bank;
  readonly bankName?: string | null;
  readonly number: string;
  readonly holderName: string;
  readonly isHolderWorker: boolean;
}

/** Proposes an account as the bank book says, and goes on to where the book is uploaded. */
export function ProposeAccountButton({ worker: { id: workerId, fullName } }: { worker: WorkerRecord }) {
  const words = useWords();
  const navigate = useNavigate();
  const resolver = useCommandResolver(ProposeBankAccount);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { bank, bankName, number, holderName, isHolderWorker }: Told) =>
      dataProvider.proposeBankAccount({
        workerId,
        bank,
        bankName: bank === 'OTHER' ? bankName || null : null,
        number,
        holderName,
        isHolderWorker,
      }),
    {
      rereads: ['bankAccounts'],
      done: () => words('bankAccount.proposed'),
      onDone: ({ record }) => void navigate(`/bankAccounts/${record.id}/show`),
    },
  );
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setIsOpen(true)}>
        {words('bankAccount.propose')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="bankAccounts"
          title={words('bankAccount.proposeTitle', { name: fullName })}
          consequence={words('bankAccount.proposeConsequence')}
          confirmLabel={words('bankAccount.propose')}
          defaultValues={{
            workerId,
            bank: '',
            bankName: '',
            number: '',
            holderName: '',
            isHolderWorker: true,
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={(told) => run(told as unknown as Told)}
        >
          <EnumInput source="bank" of="Bank" isRequired />
          <FormDataConsumer>
            {({ formData }) =>
              formData['bank'] === 'OTHER' && <TextInput source="bankName" isRequired fullWidth />
            }
          </FormDataConsumer>
          <TextInput
            source="number"
            isRequired
            fullWidth
            helperText={words('bankAccount.numberHint')}
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
          />
          <TextInput
            source="holderName"
            isRequired
            fullWidth
            helperText={words('bankAccount.holderHint')}
            slotProps={{ htmlInput: { autoComplete: 'off' } }}
          />
          <BooleanInput source="isHolderWorker" />
        </FormDialog>
      )}
    </>
  );
}
