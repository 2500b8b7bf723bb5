import { MakeResetCode, MINUTES_OF_RESET } from '@lindung/domain/access/password-reset';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { InvitedUser, UserRow } from '../providers/records';
import { InvitationCodeDialog } from './InvitationCodeDialog';

/** Makes a code for somebody who has forgotten the password, with the reason; it is shown once. */
export function MakeResetCodeButton({ user: { id, name } }: { user: UserRow }) {
  const words = useWords();
  const resolver = useCommandResolver(MakeResetCode);
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<InvitedUser>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider.makeResetCode({ userId: id, reason }),
    {
      rereads: 'nothing',
      onDone: ({ invited }) => {
        setIsOpen(false);
        setMade(invited);
      },
    },
  );
  const close = () => {
    setIsOpen(false);
    setMade(undefined);
    reset();
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {words('access.reset.make')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="users"
          title={words('access.reset.makeTitle', { name })}
          consequence={words('access.reset.makeConsequence', { minutes: MINUTES_OF_RESET })}
          confirmLabel={words('access.reset.make')}
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
      {made && <InvitationCodeDialog invited={made} onClose={close} />}
    </>
  );
}
