import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { ProposalPreview } from '../providers/records';
import { peopleUrl } from './list-urls';
import type { Origin } from './origin';

interface ReasonCountsProps {
  readonly origin: Origin;
  readonly lineId: string;
  readonly reasons: ProposalPreview['reasons'];
}

/** Why people are not eligible, by how many; each reason opens its people. A person may have several. */
export function ReasonCounts({ origin, lineId, reasons }: ReasonCountsProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  if (reasons.length === 0) return <>{words('enrolment.lists.allEligible')}</>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 560 }}>
      {reasons.map(({ reason, count }) => (
        <Box
          component="li"
          key={reason}
          sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, py: 0.5 }}
        >
          <MuiLink component={Link} to={peopleUrl(origin, { lineId, filter: { reason } })}>
            {label('EligibilityReason', reason)}
          </MuiLink>
          <span>{format.number(count)}</span>
        </Box>
      ))}
    </Box>
  );
}
