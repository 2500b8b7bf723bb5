import { AnswerPersonRequest } from '@lindung/domain/worker/person-request';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { PersonRequestRow } from '../providers/records';

/** Answers a request once: says what was done for it, or why it is declined. */
export function AnswerRequestButton({
  request: { id, version },
  isGranted,
}: {
  request: PersonRequestRow;
  isGranted: boolean;
}) {
  const words = useWords();
  const act = isGranted ? 'grant' : 'decline';
  const resolver = useCommandResolver(AnswerPersonRequest.omit({ isGranted: true }));
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, answer: string) => dataProvider.answerPersonRequest({ id, version, isGranted, answer }),
    {
      rereads: ['personRequests'],
      done: () => words('worker.request.done'),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant={isGranted ? 'contained' : 'outlined'} onClick={() => setIsOpen(true)}>
        {words(`worker.request.${act}`)}
      </Button>
      {isOpen && (
        <FormDialog
          resource="personRequests"
          title={words(`worker.request.${act}Title`)}
          consequence={words(`worker.request.${act}Consequence`)}
          confirmLabel={words(`worker.request.${act}`)}
          defaultValues={{ answer: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ answer }) => run(answer)}
        >
          <TextInput source="answer" isRequired multiline minRows={3} />
        </FormDialog>
      )}
    </>
  );
}
