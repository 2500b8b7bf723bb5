import { Alert, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Meter } from '../fields/Meter';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { candidatesUrl } from './list-urls';
import { fromList } from './origin';
import { ReasonCounts } from './ReasonCounts';
import { useProposalPreview } from './useProposalPreview';

/** How many of a list are eligible, and why the others are not; each number opens its people. */
export function EligibilitySummary({ listId, lineId }: { listId: string; lineId: string }) {
  const words = useWords();
  const format = useFormat();
  const origin = fromList(listId);
  const { data: preview, error } = useProposalPreview({ origin, lineId });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!preview) return <Waiting text={words('enrolment.propose.judging')} />;

  const summary = words('enrolment.lists.eligibleOf', {
    eligible: format.number(preview.eligible),
    candidates: format.number(preview.candidates),
  });
  return (
    <>
      <MuiLink
        component={Link}
        to={candidatesUrl(listId, { lineId, filter: { eligible: true } })}
        sx={{ display: 'inline-block', fontWeight: 650, mb: 0.75 }}
      >
        {summary}
      </MuiLink>
      <Meter value={preview.eligible} max={preview.candidates} label={summary} />
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {words('enrolment.lists.why')}
      </Typography>
      <ReasonCounts origin={origin} lineId={lineId} reasons={preview.reasons} />
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
        {words('enrolment.propose.ruleOf', { rule: preview.ruleCitation, version: preview.ruleVersion })}
      </Typography>
    </>
  );
}
