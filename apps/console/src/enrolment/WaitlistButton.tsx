import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { peopleUrl } from './list-urls';
import { fromList, fromWaitingList } from './origin';
import { useProposalPreview } from './useProposalPreview';

/** Puts whoever of a list is eligible for a line on the waiting list, without taking a seat. */
export function WaitlistButton({ listId, lineId }: { listId: string; lineId: string }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { data: preview } = useProposalPreview({ origin: fromList(listId), lineId });
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.waitlistCandidates({ listId, lineId }),
    {
      rereads: ['quotaLines', 'candidates'],
      onDone: () => void navigate(peopleUrl(fromWaitingList(lineId))),
    },
  );
  if (!preview || preview.eligible === 0) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('enrolment.waiting.enter')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('enrolment.waiting.enter')}
        consequence={words('enrolment.waiting.enterConsequence', { count: format.number(preview.eligible) })}
        confirmLabel={words('enrolment.waiting.enter')}
        isRunning={isRunning}
        error={error}
        onConfirm={() => run()}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
      />
    </>
  );
}
