import { GrantAssignment } from '@lindung/domain/access/assignment';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { UserRow } from '../providers/records';
import { NO_AREA } from './AreaInputs';
import { AssignmentInputs } from './AssignmentInputs';
import { usePlaceResolver } from './usePlaceResolver';

/** Gives a user a role in an area from a day on. */
export function GrantAssignmentButton({ user }: { user: UserRow }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = usePlaceResolver(GrantAssignment);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { role, level, regionId, officeId, validFrom, validTo }: FieldValues) =>
      dataProvider.grantAssignment({
        userId: user.id,
        role,
        level,
        regionId: regionId || null,
        officeId: officeId || null,
        validFrom,
        validTo: validTo || null,
      }),
    { rereads: ['users'], done: () => words('access.users.granted'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('access.users.grant')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="users"
          title={words('access.users.grantTitle', { name: user.name })}
          consequence={words('access.users.grantConsequence')}
          confirmLabel={words('access.users.grant')}
          defaultValues={{ ...NO_AREA, validFrom: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <AssignmentInputs />
          <InputRow>
            <DayInput source="validFrom" isRequired />
            <DayInput source="validTo" helperText={words('access.users.openEnd')} />
          </InputRow>
        </FormDialog>
      )}
    </>
  );
}
