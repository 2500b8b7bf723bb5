import { CancelDecree, ReturnDecree } from '@lindung/domain/enrolment/decree';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { DecreeRow } from '../providers/records';

const ACTS = {
  return: { command: ReturnDecree, send: 'returnDecree', done: 'enrolment.decrees.returned' },
  cancel: { command: CancelDecree, send: 'cancelDecree', done: 'enrolment.decrees.cancelled' },
} as const;

/** Returns a proposal to its proposer, or takes it back; either needs a reason, and frees the seats that it still has. */
export function WithReasonButton({ decree, act }: { decree: DecreeRow; act: keyof typeof ACTS }) {
  const words = useWords();
  const { command, send, done } = ACTS[act];
  const resolver = useCommandResolver(command);
  const [isOpen, setIsOpen] = useState(false);
  const { id, version } = decree;
  const hasFreedSeats = decree.status === 'RETURNED';
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, reason: string) => dataProvider[send]({ id, version, reason }),
    { rereads: ['decrees'], done: () => words(done), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words(`enrolment.decrees.${act}`)}
      </Button>
      {isOpen && (
        <FormDialog
          resource="decrees"
          title={words(`enrolment.decrees.${act}Title`)}
          consequence={words(`enrolment.decrees.${hasFreedSeats ? 'cancelReturned' : act}Consequence`)}
          confirmLabel={words(`enrolment.decrees.${act}`)}
          defaultValues={{ reason: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ reason }) => run(reason)}
        >
          <TextInput source="reason" isRequired multiline minRows={2} />
        </FormDialog>
      )}
    </>
  );
}
