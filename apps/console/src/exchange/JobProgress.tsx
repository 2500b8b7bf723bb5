import { Box, LinearProgress, Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { useTimeLeft } from './useTimeLeft';

/** How far a job is: what it is at, how many rows of how many. */
export function JobProgress({ job }: { job: JobRow }) {
  const words = useWords();
  const label = useEnumLabel();
  const format = useFormat();
  const { state, phase, done, total } = job;
  const isWaiting = state === 'QUEUED';
  const counted =
    total === null
      ? words('exchange.progressUnknown', { done: format.number(done) })
      : words('exchange.progress', { done: format.number(done), total: format.number(total) });
  const timeLeft = (seconds: number) =>
    seconds < 60
      ? words('exchange.underAMinute')
      : words('exchange.minutesLeft', format.counted(Math.ceil(seconds / 60)));
  // Nought rows read is no news: the first count comes after some thousands.
  const rows = done > 0 || total !== null ? counted : isChecking(phase) ? words('exchange.checkingRows') : '';
  const left = useTimeLeft(job);
  return (
    <Box role="status">
      <Typography sx={{ fontWeight: 650 }}>
        {isWaiting || phase === null
          ? label('JobState', state)
          : label('JobPhase', phase as EnumCode<'JobPhase'>)}
      </Typography>
      <LinearProgress
        aria-hidden
        sx={{ my: 1 }}
        {...(total ? { variant: 'determinate', value: Math.min(100, (done / total) * 100) } : {})}
      />
      <Typography variant="body2" color="textSecondary">
        {isWaiting ? words('exchange.waitingTurn') : rows}
        {!isWaiting && left !== undefined && ` · ${timeLeft(left)}`}
      </Typography>
    </Box>
  );
}

const isChecking = (phase: string | null) => phase === 'READING' || phase === 'MATCHING';
