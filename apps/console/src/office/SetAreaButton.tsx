import { SetOfficeArea } from '@lindung/domain/office/office';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { OfficeRecord } from '../providers/records';
import { RegionInput } from '../form/RegionInput';
import { changesArea, type AreaValues } from './changes-area';

/** Sets which regions an office serves from a day on. */
export function SetAreaButton({ office }: { office: OfficeRecord }) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(SetOfficeArea);
  const notify = useNotify();
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
  const save = (values: FieldValues) => {
    if (changesArea(current, values as AreaValues)) return run(values);
    notify(words('office.areaUnchanged'), { type: 'info' });
    close();
  };

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
          onSubmit={save}
        >
          <RegionInput source="regionIds" level="REGENCY" isMany isAnywhere />
          <DayInput source="validFrom" isRequired />
        </FormDialog>
      )}
    </>
  );
}
