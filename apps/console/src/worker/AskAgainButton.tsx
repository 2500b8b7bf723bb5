import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';

/** Lets the population register be asked about somebody again, at once. */
export function AskAgainButton({
  match: { id, version },
}: {
  match: { readonly id: string; readonly version: number };
}) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.askIdentityAgain({ id, version }),
    {
      rereads: ['workers', 'identityMatches'],
      done: () => words('worker.match.askedAgain'),
      onDone: () => setIsAsking(false),
    },
  );
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        onClick={(event) => {
          event.stopPropagation();
          event.preventDefault();
          setIsAsking(true);
        }}
      >
        {words('worker.match.again')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={words('worker.match.again')}
        consequence={words('worker.match.againConsequence')}
        confirmLabel={words('worker.match.again')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsAsking(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
