import { TakeAwaySecondFactor } from '@lindung/domain/access/second-factor';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { UserRow } from '../providers/records';

/** Takes a lost second factor from another user, with the reason. */
export function TakeAwaySecondFactorButton({ user: { id, name } }: { user: UserRow }) {
  const words = useWords();
  const resolver = useCommandResolver(TakeAwaySecondFactor);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.takeAwaySecondFactor({ userId: id, reason }),
    {
      rereads: ['users'],
      done: () => words('access.secondFactor.takenAway'),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {words('access.secondFactor.takeAway')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="users"
          title={words('access.secondFactor.takeAwayTitle', { name })}
          consequence={words('access.secondFactor.takeAwayConsequence')}
          confirmLabel={words('access.secondFactor.takeAway')}
          defaultValues={{ reason: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ reason }) => run(reason)}
        >
          <TextInput
            source="reason"
            isRequired
            multiline
            minRows={2}
            helperText={words('access.secondFactor.takeAwayHint')}
          />
        </FormDialog>
      )}
    </>
  );
}
