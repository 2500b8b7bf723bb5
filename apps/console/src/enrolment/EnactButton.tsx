import { EnactDecree } from '@lindung/domain/enrolment/decree';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { DecreeRow } from '../providers/records';

/** Enacts a proposal on the day that the decree carries. */
export function EnactButton({ decree }: { decree: DecreeRow }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const resolver = useCommandResolver(EnactDecree);
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number } = decree;
  const count = format.number(decree.seats);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, decreedOn: string) => dataProvider.enactDecree({ id, version, decreedOn }),
    {
      rereads: ['decrees'],
      done: () => words('enrolment.decrees.enacted', { number, count }),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('enrolment.decrees.enact')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="decrees"
          title={words('enrolment.decrees.enactTitle')}
          consequence={words('enrolment.decrees.enactConsequence', {
            count,
            day: format.day(decree.startsOn),
            amount: format.rupiah(decree.monthlyAmount),
          })}
          confirmLabel={words('enrolment.decrees.enact')}
          defaultValues={{ decreedOn: today }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ decreedOn }) => run(decreedOn)}
        >
          <DayInput source="decreedOn" isRequired />
        </FormDialog>
      )}
    </>
  );
}
