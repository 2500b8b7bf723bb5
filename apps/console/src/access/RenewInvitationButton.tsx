import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { InvitedUser, UserRow } from '../providers/records';
import { InvitationCodeDialog } from './InvitationCodeDialog';

/** Makes a new code for somebody who has set no password yet. */
export function RenewInvitationButton({ user }: { user: UserRow }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [invited, setInvited] = useState<InvitedUser>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.renewInvitation({ userId: user.id }),
    {
      rereads: ['users'],
      onDone: ({ invited: made }) => {
        setIsOpen(false);
        setInvited(made);
      },
    },
  );
  const close = () => {
    setIsOpen(false);
    setInvited(undefined);
    reset();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('access.users.renew')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('access.users.renewTitle', { name: user.name })}
        consequence={words('access.users.renewConsequence')}
        confirmLabel={words('access.users.renew')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={() => run()}
      />
      {invited && <InvitationCodeDialog invited={invited} onClose={close} />}
    </>
  );
}
