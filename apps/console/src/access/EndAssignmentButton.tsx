import { EndAssignment } from '@lindung/domain/access/assignment';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useBusinessDay } from '../auth/SessionContext';
import { useAssignmentText } from '../auth/useAssignmentText';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { Assignment } from '../providers/records';

/** Ends an assignment with its last day. */
export function EndAssignmentButton({ assignment }: { assignment: Assignment }) {
  const words = useWords();
  const today = useBusinessDay();
  const { role, area } = useAssignmentText()(assignment);
  const resolver = useCommandResolver(EndAssignment);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, validTo: string) => dataProvider.endAssignment({ assignmentId: assignment.id, validTo }),
    { rereads: ['users'], done: () => words('access.users.ended'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {words('access.users.end')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="users"
          title={words('access.users.endTitle', { role: `${role}, ${area}` })}
          consequence={words('access.users.endConsequence')}
          confirmLabel={words('access.users.end')}
          defaultValues={{ validTo: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ validTo }) => run(validTo)}
        >
          <DayInput source="validTo" isRequired helperText={words('access.users.endHint')} />
        </FormDialog>
      )}
    </>
  );
}
