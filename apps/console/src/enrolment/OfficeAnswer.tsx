import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useRef } from 'react';
import { useGetOne } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { CancelJobButton } from '../exchange/CancelJobButton';
import { isUnderway } from '../exchange/is-underway';
import { JobFailureText } from '../exchange/JobFailureText';
import { JobProgress } from '../exchange/JobProgress';
import { useJob } from '../exchange/useJob';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useSendFile } from '../form/useSendFile';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { DecreeRow, JobRow } from '../providers/records';
import { AnswerRows } from './AnswerRows';
import { ACCEPTED_FILES } from './file-refusal';

/** The office's answer to a decree: which file, what it would do, and what is to be looked at afterwards. */
export function OfficeAnswer() {
  const words = useWords();
  const can = useCan();
  const { id = '', jobId } = useParams();
  const { data: decree, error } = useGetOne<DecreeRow>('decrees', { id }, { retry: false });
  if (!can('officeAnswerRows')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  if (!decree) return <Waiting />;
  return (
    <>
      <PageHeader
        title={words('officeFile.answerTitle', { number: decree.number })}
        actions={
          <Button component={Link} to={`/decrees/${id}/show`} variant="outlined">
            {words('officeFile.back')}
          </Button>
        }
      />
      {jobId === undefined ? <SendAnswer decreeId={id} /> : <AnswerJob jobId={jobId} />}
    </>
  );
}

function SendAnswer({ decreeId }: { decreeId: string }) {
  const words = useWords();
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const { send, sent } = useSendFile();
  const { run, isRunning, error } = useAction(
    async (dataProvider, file: File) =>
      dataProvider.startOfficeAnswer({ decreeId, fileId: await send(file) }),
    {
      rereads: ['jobs'],
      onDone: ({ record }) => void navigate(`/decrees/${decreeId}/answer/${record.id}`, { replace: true }),
    },
  );
  return (
    <Section title={words('officeFile.answer')} hint={words('officeFile.answerHint')}>
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED_FILES}
        hidden
        aria-label={words('officeFile.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) run(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {isRunning ? (
        <Box role="status">
          <Typography>{words('officeFile.sending')}</Typography>
          <LinearProgress variant="determinate" value={sent * 100} aria-hidden sx={{ mt: 1 }} />
        </Box>
      ) : (
        <Button variant="contained" onClick={() => chooser.current?.click()}>
          {words('officeFile.choose')}
        </Button>
      )}
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {error.message}
        </Alert>
      )}
    </Section>
  );
}

function AnswerJob({ jobId }: { jobId: string }) {
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
    { rereads: ['jobs'] },
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
