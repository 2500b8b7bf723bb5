import { canJobBecome } from '@lindung/domain/exchange/job-state';
import { Alert, Box } from '@mui/material';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AddToIncidentButton } from '../privacy/AddToIncidentButton';
import { RecordPage } from '../layout/RecordPage';
import type { JobRow } from '../providers/records';
import { CancelJobButton } from './CancelJobButton';
import { FoundDuplicates } from './FoundDuplicates';
import { ExportedFile } from './ExportedFile';
import { ImportResult } from './ImportResult';
import { isUnderway } from './is-underway';
import { JobFailureText } from './JobFailureText';
import { JobProgress } from './JobProgress';
import { maySucceed } from './may-succeed';
import { RetryJobButton } from './RetryJobButton';
import { JOB_INTERVAL } from './useJob';
import { useJobTitle } from './useJobTitle';

/** What such a job leaves is not a file, or not the file alone. */
const WITHOUT_FILE: readonly string[] = ['CANDIDATE_IMPORT', 'OFFICE_ANSWER', 'DUPLICATE_SEARCH'];

/** An import or export: how far it is, what came of it, and what can be done next. It refreshes itself while it runs. */
export function JobShow() {
  return (
    <RecordPage<JobRow> resource="jobs" refetchInterval={(job) => (isUnderway(job) ? JOB_INTERVAL : false)}>
      {(job) => <JobDetails job={job} />}
    </RecordPage>
  );
}

function JobDetails({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const titleOf = useJobTitle();
  const can = useCan();
  const isDone = job.state === 'SUCCEEDED';
  return (
    <>
      <PageHeader
        title={titleOf(job)}
        badge={<StatusChip of="JobState" code={job.state} />}
        subtitle={words(job.isOfPartner ? 'exchange.sent.by' : 'exchange.startedBy', {
          name: job.createdBy,
          at: format.moment(job.createdAt),
        })}
        actions={
          <>
            {can('cancelJob') && canJobBecome(job.state, 'CANCELLED') && <CancelJobButton job={job} />}
            {can('retryJob') && maySucceed(job) && <RetryJobButton job={job} />}
            {can('addIncidentScope') && <AddToIncidentButton jobId={job.id} />}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {isUnderway(job) && (
          <Section title={words('exchange.underway')}>
            <JobProgress job={job} />
          </Section>
        )}
        {job.state === 'FAILED' && (
          <Alert severity="error">
            <JobFailureText job={job} />
          </Alert>
        )}
        {job.state === 'CANCELLED' && <Alert severity="info">{words('exchange.wasCancelled')}</Alert>}
        {job.kind === 'DUPLICATE_SEARCH' && isDone && <FoundDuplicates job={job} />}
        {!WITHOUT_FILE.includes(job.kind) && isDone && <ExportedFile job={job} />}
        {job.kind === 'CANDIDATE_IMPORT' && (job.state === 'AWAITING_CONFIRMATION' || isDone) && (
          <ImportResult job={job} />
        )}
        <Section title={words('exchange.course')}>
          <Facts columns={3}>
            {job.startedAt && (
              <Fact label={words('resources.jobs.fields.startedAt')}>{format.moment(job.startedAt)}</Fact>
            )}
            {job.finishedAt && (
              <Fact label={words('resources.jobs.fields.finishedAt')}>{format.moment(job.finishedAt)}</Fact>
            )}
            <Fact label={words('resources.jobs.fields.attempts')}>{format.number(job.attempts)}</Fact>
            <Fact label={words('exchange.number')}>{job.id}</Fact>
          </Facts>
        </Section>
        <RecordTimeline record="JOB" id={job.id} />
      </Box>
    </>
  );
}
