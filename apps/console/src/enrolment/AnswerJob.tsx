import { Alert, Box, Button } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { CancelJobButton } from '../exchange/CancelJobButton';
import { isUnderway } from '../exchange/is-underway';
import { JobFailureText } from '../exchange/JobFailureText';
import { JobProgress } from '../exchange/JobProgress';
import { useJob } from '../exchange/useJob';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { JobRow } from '../providers/records';
import { AnswerRows } from './AnswerRows';

/** How far the reading of an office's answer is, what it would record, and what somebody has to look at. */
export function AnswerJob({ jobId }: { jobId: string }) {
  const words = useWords();
  const { data: job, error } = useJob(jobId);
  if (error && !job) return <FailurePage error={error} />;
  if (!job) return <Waiting />;
  if (isUnderway(job)) {
    return (
      <Section title={words('exchange.underway')}>
        <JobProgress job={job} />
      </Section>
    );
  }
  if (job.state === 'FAILED') {
    return (
      <Alert severity="error">
        <JobFailureText job={job} />
      </Alert>
    );
  }
  if (job.state === 'CANCELLED') return <Alert severity="info">{words('exchange.wasCancelled')}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <AnswerCounts job={job} />
      <AnswerRows jobId={jobId} isConfirmed={job.state === 'SUCCEEDED'} />
    </Box>
  );
}

/** What the file comes to, and the one button that records it. */
function AnswerCounts({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { run, isRunning, error } = useAction(
    (dataProvider) => dataProvider.confirmOfficeAnswer({ jobId: job.id }),
    { rereads: ['jobs', 'precheck', 'checkedCandidates'] },
  );
  const { lines, added, unchanged, refused } = job.result ?? {};
  const counts = {
    lines: format.number(lines ?? 0),
    added: format.number(added ?? 0),
    unchanged: format.number(unchanged ?? 0),
    refused: format.number(refused ?? 0),
  };
  if (job.state === 'SUCCEEDED')
    return <Alert severity="success">{words('officeFile.recordedCounts', counts)}</Alert>;
  return (
    <Section title={words('officeFile.counts', counts)} hint={words('officeFile.confirmHint')}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {can('confirmOfficeAnswer') && (
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {added ? words('officeFile.confirm', { count: counts.added }) : words('exchange.import.finish')}
          </Button>
        )}
        {can('cancelJob') && <CancelJobButton job={job} />}
      </Box>
      {error && <Alert severity="error">{error.message}</Alert>}
    </Section>
  );
}
