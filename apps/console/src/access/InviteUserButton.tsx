import { DAYS_OF_INVITATION, InviteUser } from '@lindung/domain/access/invitation';
import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay, useSession } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { InvitedUser } from '../providers/records';
import { NO_AREA } from './AreaInputs';
import { AssignmentInputs } from './AssignmentInputs';
import { InvitationCodeDialog } from './InvitationCodeDialog';
import { usePlaceResolver } from './usePlaceResolver';

/** Opens an account with its first assignment; its code is shown once, then the page of the user. */
export function InviteUserButton() {
  const words = useWords();
  const today = useBusinessDay();
  const navigate = useNavigate();
  const resolver = usePlaceResolver(InviteUser);
  const [isOpen, setIsOpen] = useState(false);
  const [invited, setInvited] = useState<InvitedUser>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { username, name, role, level, regionId, officeId, validFrom, validTo }: FieldValues) =>
      dataProvider.inviteUser({
        username,
        name,
        role,
        level,
        regionId: regionId || null,
        officeId: officeId || null,
        validFrom,
        validTo: validTo || null,
      }),
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
    reset();
  };
  const leave = () => {
    setInvited(undefined);
    // The code isn't kept with the answer either.
    reset();
    void navigate(`/users/${invited?.user.id}/show`);
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)} startIcon={<Add />}>
        {words('access.users.create')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="users"
          title={words('access.users.create')}
          consequence={words('access.users.createHint', { days: DAYS_OF_INVITATION })}
          confirmLabel={words('access.users.create')}
          defaultValues={{ ...NO_AREA, validFrom: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <InputRow>
            <TextInput source="name" isRequired autoComplete="off" />
            <UsernameInput />
          </InputRow>
          <AssignmentInputs />
          <InputRow>
            <DayInput source="validFrom" isRequired />
            <DayInput source="validTo" helperText={words('access.users.openEnd')} />
          </InputRow>
        </FormDialog>
      )}
      {invited && <InvitationCodeDialog invited={invited} onClose={leave} />}
    </>
  );
}

/** The name to sign in with; who invites for a regency sees what is put behind it. */
function UsernameInput() {
  const words = useWords();
  const assignment = useSession()?.assignment;
  const ending =
    assignment?.level === 'REGENCY' ? `.${assignment.region?.code.replaceAll('.', '')}` : undefined;
  return (
    <TextInput
      source="username"
      isRequired
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      helperText={
        ending ? words('access.users.usernameOfRegency', { ending }) : words('app.validation.username')
      }
    />
  );
}
