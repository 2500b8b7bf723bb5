import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';

/** Starts a look through the whole registry, and leads to how far it is. */
export function SearchDuplicatesButton() {
  const words = useWords();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.startDuplicateSearch({}),
    {
      rereads: ['jobs'],
      done: () => words('duplicate.searchStarted'),
      onDone: ({ record }) => void navigate(`/jobs/${record.id}/show`),
    },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('duplicate.search')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('duplicate.searchTitle')}
        consequence={words('duplicate.searchConsequence')}
        confirmLabel={words('duplicate.search')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
