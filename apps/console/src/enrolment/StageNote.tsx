import { Typography } from '@mui/material';
import type { Tone } from '../fields/tone';
import { Chip } from '../fields/Chip';
import { useEnumLabel } from '../i18n/useWords';
import type { BoardCandidateRow } from '../providers/records';

const TONE_OF: Readonly<Record<BoardCandidateRow['stage'], Tone>> = {
  VILLAGE: 'waiting',
  DISTRICT: 'waiting',
  PRECHECK: 'waiting',
  REFUSED: 'quiet',
  READY: 'waiting',
  BARRED: 'waiting',
  WAITING: 'waiting',
  PROPOSED: 'waiting',
  TO_SUBMIT: 'waiting',
  SUBMITTED: 'waiting',
  NUMBERED: 'good',
  ENDED: 'quiet',
};

/** The stage of somebody on the way to membership, with the reason where there is one. */
export function StageNote({ of: { stage, reason } }: { of: Pick<BoardCandidateRow, 'stage' | 'reason'> }) {
  const label = useEnumLabel();
  return (
    <>
      <Chip tone={TONE_OF[stage]}>{label('CandidateStage', stage)}</Chip>
      {reason && (
        <Typography variant="body2" sx={{ whiteSpace: 'normal' }}>
          {label('StageReason', reason)}
        </Typography>
      )}
    </>
  );
}
