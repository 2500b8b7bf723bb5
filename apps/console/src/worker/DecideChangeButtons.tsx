import { DeclineChange, UNDO_DAYS, UndoChange } from '@lindung/domain/worker/change-request';
import { isPersonFact } from '@lindung/domain/worker/person-fact';
import { Alert, Button, Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useCan, useSession } from '../auth/SessionContext';
import { factLabel } from '../fields/PersonChange';
import { ActionDialog } from '../form/ActionDialog';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { ChangeRequestRecord } from '../providers/records';

const declined = DeclineChange.pick({ answer: true });
const undone = UndoChange.pick({ reason: true });

/** What may be done with a proposal: by a second person accepted or declined, by the first withdrawn, and undone once accepted. */
export function DecideChangeButtons({ request }: { request: ChangeRequestRecord }) {
  const words = useWords();
  const can = useCan();
  const userId = useSession()?.user?.id;
  const { id, version, status, undoUntil, proposedById } = request;
  const isOwn = proposedById === userId;
  if (status === 'OPEN' && isOwn) return <WithdrawButton request={request} />;
  if (status === 'OPEN' && can('acceptChange'))
    return (
      <>
        <ReasonButton
          resource="changeRequests"
          source="answer"
          label={words('changeRequest.decline')}
          title={words('changeRequest.declineTitle')}
          consequence={words('changeRequest.declineConsequence')}
          done={words('changeRequest.declined')}
          command={declined}
          send={(dataProvider, answer) => dataProvider.declineChange({ id, version, answer })}
        />
        {request.proof && request.workerVersion !== null && <AcceptButton request={request} />}
      </>
    );
  if (undoUntil === null || !can('undoChange')) return null;
  return (
    <ReasonButton
      resource="changeRequests"
      alsoRereads={['workers']}
      label={words('changeRequest.undo')}
      title={words('changeRequest.undoTitle')}
      consequence={words('changeRequest.undoConsequence')}
      done={words('changeRequest.undone')}
      command={undone}
      send={(dataProvider, reason) => dataProvider.undoChange({ id, version, reason })}
    />
  );
}

function AcceptButton({ request }: { request: ChangeRequestRecord }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, workerVersion, differs } = request;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, confirmsStale: boolean) =>
      dataProvider.acceptChange({ id, version, workerVersion: workerVersion ?? 0, confirmsStale }),
    {
      rereads: ['changeRequests', 'workers'],
      done: () => words('changeRequest.accepted'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('changeRequest.accept')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('changeRequest.acceptTitle')}
        consequence={words('changeRequest.acceptConsequence', { days: UNDO_DAYS })}
        confirmLabel={words('changeRequest.accept')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={(form) => run(form.get('confirmsStale') === 'on')}
      >
        {differs.length > 0 && (
          <Alert severity="warning">
            {words('changeRequest.stale', {
              fields: differs
                .filter(isPersonFact)
                .map((field) => words(factLabel(field)))
                .join(', '),
            })}
            <FormControlLabel
              control={<Checkbox name="confirmsStale" required />}
              label={words('changeRequest.confirmsStale')}
            />
          </Alert>
        )}
      </ActionDialog>
    </>
  );
}

function WithdrawButton({ request: { id, version } }: { request: ChangeRequestRecord }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.withdrawChange({ id, version }),
    {
      rereads: ['changeRequests', 'workers'],
      done: () => words('changeRequest.withdrawn'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('changeRequest.withdraw')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('changeRequest.withdraw')}
        consequence={words('changeRequest.withdrawConsequence')}
        confirmLabel={words('changeRequest.withdraw')}
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
