import { Box, Typography } from '@mui/material';
import { StatusChip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { MembershipRecord } from '../providers/records';

/** What happened to a membership, the latest on top. */
export function MembershipTimeline({ events }: Pick<MembershipRecord, 'events'>) {
  const words = useWords();
  const format = useFormat();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {[...events].reverse().map(({ to, at, by, reason }) => (
        <Box
          component="li"
          key={`${at} ${to}`}
          sx={{ position: 'relative', borderLeft: 2, borderColor: 'divider', pl: 2, pb: 2 }}
        >
          <StatusChip of="EnrolmentStatus" code={to} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {format.moment(at)}
            {by && ` ${words('enrolment.memberships.eventBy', { name: by })}`}
          </Typography>
          {reason && <Typography variant="body2">{reason}</Typography>}
        </Box>
      ))}
    </Box>
  );
}
