import { SetOfficeArea } from '@lindung/domain/office/office';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { OfficeRecord } from '../providers/records';
import { AreaInput } from './AreaInput';

/** Sets which regions an office serves from a day on. */
export function SetAreaButton({ office }: { office: OfficeRecord }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(SetOfficeArea);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { regionIds, validFrom }: FieldValues) =>
      dataProvider.setOfficeArea({ regionIds, validFrom, id: office.id, version: office.version }),
    { rereads: ['offices'], done: () => words('office.areaSaved'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const current = office.areas.filter(({ validTo }) => validTo === null || validTo >= today);

  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('office.setArea')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="offices"
          title={words('office.setArea')}
          consequence={words('office.areaHint')}
          confirmLabel={words('app.action.save')}
          defaultValues={{ regionIds: current.map(({ region }) => region.id), validFrom: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <AreaInput />
          <DayInput source="validFrom" isRequired />
        </FormDialog>
      )}
    </>
  );
}
