import { SetOfficeArea } from '@lindung/domain/office/office';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { Form } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
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
  const { run, isRunning, error } = useAction(
    (dataProvider, { regionIds, validFrom }: FieldValues) =>
      dataProvider.setOfficeArea({ regionIds, validFrom, id: office.id, version: office.version }),
    { rereads: ['offices'], done: () => words('office.areaSaved'), onDone: () => setIsOpen(false) },
  );
  const current = office.areas.filter(({ validTo }) => validTo === null || validTo >= today);

  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('office.setArea')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby="area-title"
      >
        <Form
          resource="offices"
          record={{ regionIds: current.map(({ region }) => region.id), validFrom: today }}
          resolver={resolver}
          onSubmit={(values: FieldValues) => run(values)}
        >
          <DialogTitle id="area-title">{words('office.setArea')}</DialogTitle>
          <DialogContent>
            <Typography sx={{ mb: 1.5 }}>{words('office.areaHint')}</Typography>
            <AreaInput />
            <DayInput source="validFrom" isRequired />
            {error && <Alert severity="error">{error.message}</Alert>}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setIsOpen(false)}>{words('app.action.cancel')}</Button>
            <Button type="submit" variant="contained" disabled={isRunning}>
              {words('app.action.save')}
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
