import { UndoWorkerMerge } from '@lindung/domain/worker/worker-merge';
import { errorText } from '@lindung/i18n/error-text';
import { Alert, Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

type Merge = WorkerRecord['merges'][number];

const command = UndoWorkerMerge.pick({ reason: true });

/** Into which record this one went, or which it took up, each with the way back while there is one. */
export function MergeNotes({ worker }: { worker: WorkerRecord }) {
  const standing = worker.merges.filter(({ undoneAt }) => undoneAt === null);
  return standing.map((merge) => <MergeNote key={merge.id} merge={merge} />);
}

function MergeNote({ merge }: { merge: Merge }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const locale = useLocale();
  const { id, isSurvivor, other, mergedBy, mergedAt, undoableUntil, undoObstacle, editedSince } = merge;
  const said = isSurvivor ? 'duplicate.merge.took' : 'duplicate.merge.went';
  return (
    <Alert severity={isSurvivor ? 'info' : 'warning'} sx={{ mb: 1.75 }}>
      <Box>
        {words(said)}{' '}
        {other ? (
          <MuiLink component={Link} to={`/workers/${other.id}/show`}>
            {other.fullName}
          </MuiLink>
        ) : (
          words('duplicate.merge.elsewhere')
        )}
        . {words('duplicate.merge.by', { name: mergedBy ?? '', at: format.moment(mergedAt) })}
      </Box>
      {!isSurvivor && <Box>{words('duplicate.merge.wentHint')}</Box>}
      <Box>
        {undoableUntil
          ? undoObstacle
            ? errorText(locale, { code: undoObstacle, mergeFields: editedSince })
            : words('duplicate.merge.undoableUntil', { at: format.moment(undoableUntil) })
          : words('duplicate.merge.forGood')}
      </Box>
      {undoableUntil && !undoObstacle && other && can('undoWorkerMerge') && (
        <Box sx={{ mt: 1 }}>
          <ReasonButton
            resource="duplicatePairs"
            alsoRereads={['workers']}
            size="small"
            label={words('duplicate.merge.undo')}
            title={words('duplicate.merge.undoTitle')}
            consequence={words('duplicate.merge.undoConsequence')}
            done={words('duplicate.merge.undone')}
            command={command}
            send={(dataProvider, reason) => dataProvider.undoWorkerMerge({ id, reason })}
          />
        </Box>
      )}
    </Alert>
  );
}
