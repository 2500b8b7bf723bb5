import { EnactDecree } from '@lindung/domain/enrolment/decree';
import { Button } from '@mui/material';
import { useState } from 'react';
import { BooleanInput } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { DecreeRow } from '../providers/records';
import { RequestRefused } from '../providers/request-refused';

/** Enacts a proposal on the day that the decree carries. */
export function EnactButton({ decree }: { decree: DecreeRow }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const resolver = useCommandResolver(EnactDecree);
  const [isOpen, setIsOpen] = useState(false);
  const [mayLeaveOut, setMayLeaveOut] = useState(false);
  const { id, version, number } = decree;
  const count = format.number(decree.seats);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, terms: { decreedOn: string; leavesOutUnmatched: boolean }) =>
      dataProvider.enactDecree({ id, version, ...terms }),
    {
      rereads: ['decrees'],
      done: ({ record: { seats } }) =>
        words('enrolment.decrees.enacted', { number, count: format.number(seats) }),
      onDone: () => setIsOpen(false),
    },
  );
  // Offered once it is known to be needed, and from then on while the dialog is open.
  const isUnmatched = error instanceof RequestRefused && error.code === 'DECREE_NIK_TO_BE_MATCHED';
  if (isUnmatched && !mayLeaveOut) setMayLeaveOut(true);
  const close = () => {
    setIsOpen(false);
    setMayLeaveOut(false);
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
          defaultValues={{ decreedOn: today, leavesOutUnmatched: false }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ decreedOn, leavesOutUnmatched }) => run({ decreedOn, leavesOutUnmatched })}
        >
          <DayInput source="decreedOn" isRequired />
          {mayLeaveOut && <BooleanInput source="leavesOutUnmatched" />}
        </FormDialog>
      )}
    </>
  );
}
