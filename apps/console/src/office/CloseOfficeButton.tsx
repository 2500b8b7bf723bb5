import { CloseOffice } from '@lindung/domain/office/office';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { OfficeRecord } from '../providers/records';

/** Closes an office after a last day, with the reason. */
export function CloseOfficeButton({ office }: { office: OfficeRecord }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(CloseOffice);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { lastDay, reason }: FieldValues) =>
      dataProvider.closeOffice({ lastDay, reason, id: office.id, version: office.version }),
    { rereads: ['offices'], done: () => words('office.closeDone'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('office.close')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="offices"
          title={words('office.closeTitle', { office: office.name })}
          consequence={words('office.closeHint')}
          confirmLabel={words('office.close')}
          defaultValues={{ lastDay: today, reason: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <DayInput source="lastDay" isRequired />
          <TextInput source="reason" isRequired multiline minRows={2} />
        </FormDialog>
      )}
    </>
  );
}
