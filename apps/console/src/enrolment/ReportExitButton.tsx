import { type ExitReason, ReportExit } from '@lindung/domain/enrolment/member-exit';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

interface Reported {
  readonly reason: ExitReason;
  readonly occurredOn: string;
  readonly note: string | null;
}

/** Reports that a member leaves: why, since when. */
export function ReportExitButton({ membershipId, name }: { membershipId: string; name: string }) {
  const words = useWords();
  const resolver = useCommandResolver(ReportExit.omit({ membershipId: true }));
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { reason, occurredOn, note }: Reported) =>
      dataProvider.reportExit({ membershipId, reason, occurredOn, note: note ?? null }),
    {
      rereads: ['memberships', 'memberExits'],
      done: () => words('memberExit.wasReported'),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('memberExit.report')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="memberExits"
          title={words('memberExit.reportTitle', { name })}
          consequence={words('memberExit.reportConsequence')}
          confirmLabel={words('memberExit.report')}
          defaultValues={{ reason: null, occurredOn: null, note: null }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(values) => run(values as Reported)}
        >
          <EnumInput source="reason" of="ExitReason" isRequired />
          <DayInput source="occurredOn" isRequired />
          <TextInput source="note" multiline />
        </FormDialog>
      )}
    </>
  );
}
