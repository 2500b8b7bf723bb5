import { Box, Typography } from '@mui/material';
import { useBusinessDay } from '../auth/SessionContext';
import { useAssignmentText } from '../auth/useAssignmentText';
import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Assignment } from '../providers/records';
import { assignmentState } from './assignment-state';
import { EndAssignmentButton } from './EndAssignmentButton';

const STATES = {
  CURRENT: { tone: 'good', word: 'access.users.current' },
  COMING: { tone: 'waiting', word: 'access.users.coming' },
  OVER: { tone: 'quiet', word: 'access.users.over' },
} as const;

/** One assignment: as what, where, how long, and the way to end it. */
export function AssignmentItem({ assignment, mayEnd }: { assignment: Assignment; mayEnd: boolean }) {
  const words = useWords();
  const format = useFormat();
  const state = assignmentState(assignment, useBusinessDay());
  const { role, area } = useAssignmentText()(assignment);
  const { validFrom, validTo } = assignment;
  const { tone, word } = STATES[state];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700 }}>{`${role}, ${area}`}</Typography>
        <Typography variant="body2" color="textSecondary">
          {words('access.users.period', {
            from: format.day(validFrom),
            to: validTo === null ? words('app.unlimited') : format.day(validTo),
          })}
        </Typography>
      </Box>
      <Chip tone={tone}>{words(word)}</Chip>
      {mayEnd && state !== 'OVER' && <EndAssignmentButton assignment={assignment} />}
    </Box>
  );
}
