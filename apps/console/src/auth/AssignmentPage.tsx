import { Alert, Box, Button, ButtonBase, Typography } from '@mui/material';
import { useLogout } from 'react-admin';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Assignment } from '../providers/records';
import { QuietPage } from './QuietPage';
import { useSession } from './SessionContext';
import { useAssignmentText } from './useAssignmentText';
import { useChooseFirstAssignment } from './useChooseAssignment';

/** Asks a person with several assignments in which one they act. */
export function AssignmentPage({ isChoosing }: { isChoosing: boolean }) {
  const words = useWords();
  const logout = useLogout();
  const assignments = useSession()?.assignments ?? [];
  const choose = useChooseFirstAssignment();

  return (
    <QuietPage title={words('access.assignmentTitle')} lead={words('access.assignmentLead')}>
      {assignments.length === 0 && <Alert severity="warning">{words('access.noAssignment')}</Alert>}
      <Box component="ul" sx={{ display: 'grid', gap: 1.25, listStyle: 'none', m: 0, p: 0 }}>
        {assignments.map((assignment) => (
          <li key={assignment.id}>
            <Choice assignment={assignment} disabled={isChoosing} onChoose={() => choose(assignment.id)} />
          </li>
        ))}
      </Box>
      <Button onClick={() => void logout()} sx={{ mt: 2.5, ml: -1.5 }}>
        {words('access.signOut')}
      </Button>
    </QuietPage>
  );
}

interface ChoiceProps {
  assignment: Assignment;
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ assignment, disabled, onChoose }: ChoiceProps) {
  const words = useWords();
  const format = useFormat();
  const { area, role } = useAssignmentText()(assignment);
  return (
    <ButtonBase
      onClick={onChoose}
      disabled={disabled}
      sx={{
        width: '100%',
        display: 'block',
        textAlign: 'start',
        border: 1,
        borderColor: (theme) => theme.palette.tokens.edge,
        borderRadius: '12px',
        px: 2,
        py: 1.5,
        '&:hover': { bgcolor: 'action.selected' },
      }}
    >
      <Typography component="span" sx={{ display: 'block', fontWeight: 700 }}>
        {area}
      </Typography>
      <Typography component="span" variant="body2" color="textSecondary">
        {role}
        {assignment.validTo && ` · ${words('access.validUntil', { day: format.day(assignment.validTo) })}`}
      </Typography>
    </ButtonBase>
  );
}
