import type { CheckStep } from '@lindung/domain/enrolment/check-verdict';
import { VERDICT_WORDS } from '@lindung/i18n/verdict-words';
import { Box, Typography } from '@mui/material';
import { Chip } from '../fields/Chip';
import type { Tone } from '../fields/tone';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { CheckedCandidateRow } from '../providers/records';

const TONE_OF: Readonly<Record<NonNullable<CheckedCandidateRow['village']>['verdict'], Tone>> = {
  CONFIRMED: 'good',
  REJECTED: 'quiet',
  DOUBTFUL: 'waiting',
  RETURNED: 'waiting',
};

/** What a step said of somebody: the verdict, why, by whom and when. */
export function Said({ said, by }: { said: CheckedCandidateRow['village']; by: CheckStep }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  if (!said) return null;
  const { verdict, reason, note, judgedBy, judgedAt } = said;
  const why = [reason && label('CheckReason', reason), note].filter(Boolean).join(': ');
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      <Chip tone={TONE_OF[verdict]}>{label(VERDICT_WORDS[by], verdict)}</Chip>
      {why !== '' && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {why}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary" sx={{ whiteSpace: 'normal' }}>
        {words('villageCheck.saidBy', { name: judgedBy, at: format.moment(judgedAt) })}
      </Typography>
    </Box>
  );
}
