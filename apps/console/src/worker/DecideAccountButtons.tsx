import { DeclineBankAccount, EndBankAccount } from '@lindung/domain/worker/bank-account';
import { Alert, Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useCan, useSession } from '../auth/SessionContext';
import { ActionDialog } from '../form/ActionDialog';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { BankAccountRecord } from '../providers/records';

const declined = DeclineBankAccount.pick({ answer: true });
const ended = EndBankAccount.pick({ reason: true });

/** What may be done with an account: proposed, it is confirmed or declined by a second person and withdrawn by the first; in force, ended. */
export function DecideAccountButtons({ account }: { account: BankAccountRecord }) {
  const words = useWords();
  const can = useCan();
  const userId = useSession()?.user?.id;
  const { id, version, status, proposedById, book } = account;
  if (status === 'IN_FORCE' && can('endBankAccount'))
    return (
      <ReasonButton
        resource="bankAccounts"
        label={words('bankAccount.end')}
        title={words('bankAccount.endTitle')}
        consequence={words('bankAccount.endConsequence')}
        done={words('bankAccount.ended')}
        command={ended}
        send={(dataProvider, reason) => dataProvider.endBankAccount({ id, version, reason })}
      />
    );
  if (status !== 'OPEN') return null;
  if (proposedById === userId)
    return can('withdrawBankAccount') ? <WithdrawButton account={account} /> : null;
  if (!can('confirmBankAccount')) return null;
  return (
    <>
      <ReasonButton
        resource="bankAccounts"
        source="answer"
        label={words('bankAccount.decline')}
        title={words('bankAccount.declineTitle')}
        consequence={words('bankAccount.declineConsequence')}
        done={words('bankAccount.declined')}
        command={declined}
        send={(dataProvider, answer) => dataProvider.declineBankAccount({ id, version, answer })}
      />
      {book && <ConfirmButton account={account} />}
    </>
  );
}

function ConfirmButton({ account }: { account: BankAccountRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, warnings, otherWorkers } = account;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.confirmBankAccount({ id, version, seenWarnings: [...warnings] }),
    {
      rereads: ['bankAccounts'],
      done: () => words('bankAccount.confirmed'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('bankAccount.confirm')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('bankAccount.confirmTitle')}
        consequence={words('bankAccount.confirmConsequence')}
        confirmLabel={words('bankAccount.confirm')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      >
        {warnings.length > 0 && (
          <Alert severity="warning">
            {warnings.map((warning) => (
              <Box key={warning}>
                {label('BankAccountWarning', warning)}
                {warning === 'USED_BY_OTHERS' &&
                  ` (${words('bankAccount.others', { smart_count: otherWorkers })})`}
              </Box>
            ))}
            <FormControlLabel control={<Checkbox required />} label={words('bankAccount.seen')} />
          </Alert>
        )}
      </ActionDialog>
    </>
  );
}

function WithdrawButton({ account: { id, version } }: { account: BankAccountRecord }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.withdrawBankAccount({ id, version }),
    {
      rereads: ['bankAccounts'],
      done: () => words('bankAccount.withdrawn'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('bankAccount.withdraw')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('bankAccount.withdraw')}
        consequence={words('bankAccount.withdrawConsequence')}
        confirmLabel={words('bankAccount.withdraw')}
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
