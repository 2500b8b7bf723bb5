import { Alert, Button } from '@mui/material';
import { useSession } from '../auth/SessionContext';
import { useAssignmentText } from '../auth/useAssignmentText';
import { useChooseAssignment } from '../auth/useChooseAssignment';
import { useDraft, useDrafts } from '../form/DraftsContext';
import { useWords } from '../i18n/useWords';

/** Something was typed in another assignment than the one that was chosen since: where, and the way back to it. */
export function UnfinishedNote() {
  const words = useWords();
  const session = useSession();
  const textOf = useAssignmentText();
  const choose = useChooseAssignment();
  const drafts = useDrafts();
  const draft = useDraft();
  const before = session?.assignments.find(({ id }) => id === draft?.assignmentId);
  if (!draft || !before || draft.userId !== session?.user?.id || before.id === session.assignment?.id)
    return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <>
          <Button color="inherit" size="small" onClick={() => choose(before.id)}>
            {words('app.form.goBackToTyped')}
          </Button>
          <Button color="inherit" size="small" onClick={drafts.drop}>
            {words('app.form.dropTyped')}
          </Button>
        </>
      }
    >
      {words('app.form.typedElsewhere', textOf(before))}
    </Alert>
  );
}
