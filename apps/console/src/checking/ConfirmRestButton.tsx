import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { VillageCheckRecord } from '../providers/records';

/** Calls all who are not judged yet in need at once, as many as are shown; what is on the device goes first. */
export function ConfirmRestButton({ check, drafted }: { check: VillageCheckRecord; drafted: number }) {
  const words = useWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { unjudged } = check.tally;
  const counted = format.counted(unjudged);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.judgeCandidates({ checkId: check.id, expectedCount: unjudged }),
    {
      rereads: ['villageChecks', 'checkedCandidates'],
      done: () => words('villageCheck.confirmedRest', counted),
      onDone: () => setIsOpen(false),
    },
  );
  if (unjudged === 0) return null;
  return (
    <>
      <Button variant="outlined" disabled={drafted > 0} onClick={() => setIsOpen(true)}>
        {words('villageCheck.confirmRest', counted)}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('villageCheck.confirmRest', counted)}
        consequence={words('villageCheck.confirmRestConsequence', counted)}
        confirmLabel={words('villageCheck.confirmRest', counted)}
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
