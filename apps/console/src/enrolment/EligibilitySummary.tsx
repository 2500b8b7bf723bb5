import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Meter } from '../fields/Meter';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { useProposalPreview } from './useProposalPreview';

/** How many of a list are eligible, and why the others are not; each reason opens its people. */
export function EligibilitySummary({ listId, lineId }: { listId: string; lineId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { data: preview, error } = useProposalPreview({ listId, lineId });
  if (error) return <Typography>{error.message}</Typography>;
  if (!preview) return <Waiting />;

  const summary = words('enrolment.lists.eligibleOf', {
    eligible: format.number(preview.eligible),
    candidates: format.number(preview.candidates),
  });
  const filterUrl = (filter: object) =>
    `/candidateLists/${listId}/show?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

  return (
    <>
      <Typography sx={{ fontWeight: 650, mb: 0.75 }}>{summary}</Typography>
      <Meter value={preview.eligible} max={preview.candidates} label={summary} />
      {preview.reasons.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
            {words('enrolment.lists.why')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {preview.reasons.map(({ reason, count }) => (
              <Box
                component="li"
                key={reason}
                sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, py: 0.5 }}
              >
                <MuiLink component={Link} to={filterUrl({ reason })}>
                  {label('EligibilityReason', reason)}
                </MuiLink>
                <span>{format.number(count)}</span>
              </Box>
            ))}
          </Box>
        </>
      )}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
        {words('enrolment.propose.rule')}: {preview.ruleCitation} ({preview.ruleVersion})
      </Typography>
    </>
  );
}
