import { LiftRestriction } from '@lindung/domain/worker/person';
import { Alert, AlertTitle, Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

/** Since when the data of a person are worked with no further than the law asks, what that means, and the way to end it. */
export function RestrictionNote({ worker: { id, version, restrictedOn } }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  if (restrictedOn === null) return null;
  return (
    <Alert severity="warning" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('worker.restriction.since', { day: format.day(restrictedOn) })}</AlertTitle>
      {words('worker.restriction.meaning')}
      {can('liftRestriction') && (
        <Box sx={{ mt: 1 }}>
          <ReasonButton
            resource="workers"
            size="small"
            label={words('worker.restriction.lift')}
            title={words('worker.restriction.liftTitle')}
            consequence={words('worker.restriction.liftConsequence')}
            done={words('worker.restriction.lifted')}
            command={LiftRestriction}
            send={(dataProvider, reason) => dataProvider.liftRestriction({ id, version, reason })}
          />
        </Box>
      )}
    </Alert>
  );
}
