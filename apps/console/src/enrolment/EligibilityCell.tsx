import { Box, Typography } from '@mui/material';
import { Chip, StatusChip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { type EnumCode, useEnumLabel, useWords } from '../i18n/useWords';
import type { CandidateRow } from '../providers/records';

type Reason = CandidateRow['reasons'][number];

/** Whether a person is eligible, and every reason why not: what is the case, where the limit is, where it stands. */
export function EligibilityCell({ candidate }: { candidate: CandidateRow }) {
  const words = useWords();
  const { eligible, reasons, enrolmentStatus } = candidate;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      {enrolmentStatus && <StatusChip of="EnrolmentStatus" code={enrolmentStatus} />}
      {eligible && !enrolmentStatus && <Chip tone="good">{words('enrolment.lists.eligible')}</Chip>}
      {reasons.map((reason) => (
        <ReasonText key={reason.reason} reason={reason} />
      ))}
    </Box>
  );
}

function ReasonText({ reason: { reason, actual, limit, citation } }: { reason: Reason }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const said = (of: string, fact: string | null) => {
    if (of !== 'LEFT' || fact === null) return { actual: fact ?? '' };
    const [day = '', because = ''] = fact.split(' ');
    return { actual: format.day(day), because: label('ExitReason', because as EnumCode<'ExitReason'>) };
  };
  return (
    <div>
      {label('EligibilityReason', reason)}
      {hasDetail(reason) &&
        `: ${words(`enrolment.lists.reasonOf.${reason}`, { ...said(reason, actual), limit: limit ?? '' })}`}
      <Typography variant="body2" component="div" sx={{ whiteSpace: 'normal' }}>
        {words(`enrolment.advice.${reason}`)}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {format.citation(citation)}
      </Typography>
    </div>
  );
}

/** Reasons that have a value and a limit to tell; the others say all by their name. */
const WITH_DETAIL = [
  'TOO_YOUNG',
  'TOO_OLD',
  'DECILE_UNKNOWN',
  'DECILE_OUT_OF_RANGE',
  'DECILE_OUTDATED',
  'LEFT',
] as const;
type WithDetail = (typeof WITH_DETAIL)[number];
const hasDetail = (reason: string): reason is WithDetail => WITH_DETAIL.some((known) => known === reason);
