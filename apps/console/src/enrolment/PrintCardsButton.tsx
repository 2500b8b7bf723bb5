import { StartMemberCards } from '@lindung/domain/enrolment/member-cards';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { JobDialog } from '../exchange/JobDialog';
import { FormDialog } from '../form/FormDialog';
import { RegionInput } from '../form/RegionInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

interface PrintCardsProps {
  readonly decreeId: string;
  /** One member alone; without it all of the decree, or those of a village. */
  readonly membershipId?: string;
  /** How many of the decree get none, since the office refused them. */
  readonly refused?: number;
}

/** Prints cards of members: of a decree, of a village, or of one person. */
export function PrintCardsButton(props: PrintCardsProps) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words('officeFile.cards.button')}</Button>
      {isOpen && <PrintCards {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function PrintCards({
  decreeId,
  membershipId,
  refused = 0,
  onClose,
}: PrintCardsProps & { onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const resolver = useCommandResolver(StartMemberCards.omit({ decreeId: true, membershipId: true }));
  const [jobId, setJobId] = useState<string>();
  const { run, isRunning, error } = useAction(
    (dataProvider, villageId: string | null) =>
      dataProvider.startMemberCards({ decreeId, villageId, membershipId: membershipId ?? null }),
    { rereads: ['jobs'], onDone: ({ record }) => setJobId(record.id) },
  );
  const title = words('officeFile.cards.title');
  if (jobId !== undefined) {
    return (
      <JobDialog
        jobId={jobId}
        title={title}
        outcome={({ result }) => words('officeFile.cards.done', format.counted(result?.rows ?? 0))}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      resource="decrees"
      title={title}
      consequence={words('officeFile.cards.hint')}
      confirmLabel={words('officeFile.cards.start')}
      defaultValues={{ villageId: null }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={({ villageId }) => run((villageId as string | null) || null)}
    >
      {refused > 0 && (
        <Alert severity="warning">{words('officeFile.cards.refused', format.counted(refused))}</Alert>
      )}
      {membershipId === undefined && (
        <RegionInput source="villageId" level="VILLAGE" label={words('officeFile.cards.village')} />
      )}
    </FormDialog>
  );
}
