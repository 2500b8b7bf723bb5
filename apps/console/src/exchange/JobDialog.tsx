import Download from '@mui/icons-material/FileDownloadOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { JobRow } from '../providers/records';
import { fileUrl } from './file-url';
import { isUnderway } from './is-underway';
import { JobFailureText } from './JobFailureText';
import { JobProgress } from './JobProgress';
import { useJob } from './useJob';

interface JobDialogProps {
  readonly jobId: string;
  readonly title: string;
  /** What came of it, once it is done. */
  readonly outcome: (job: JobRow) => ReactNode;
  readonly onClose: () => void;
}

/** Waits for a job and gives out its file; whoever closes it finds the file among the jobs. */
export function JobDialog({ jobId, title, outcome, onClose }: JobDialogProps) {
  const words = useWords();
  const id = useId();
  const { data: job, error } = useJob(jobId);
  const fileId = job?.state === 'SUCCEEDED' ? job.result?.downloadFileId : undefined;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {!job && (error ? <Alert severity="error">{error.message}</Alert> : <Waiting />)}
        {job && <JobState job={job} outcome={outcome} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>
          {words(job && isUnderway(job) ? 'exchange.export.later' : 'app.action.close')}
        </Button>
        {fileId && (
          <Button variant="contained" href={fileUrl(fileId)} startIcon={<Download />}>
            {words('exchange.download')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Where a job stands; every way in which it can end has its sentence. */
function JobState({ job, outcome }: Pick<JobDialogProps, 'outcome'> & { job: JobRow }) {
  const words = useWords();
  if (job.state === 'FAILED') {
    return (
      <Alert severity="error">
        <JobFailureText job={job} />
      </Alert>
    );
  }
  if (job.state === 'CANCELLED') return <Alert severity="info">{words('exchange.wasCancelled')}</Alert>;
  if (job.state !== 'SUCCEEDED') return <JobProgress job={job} />;
  return (
    <Box role="status">
      <Typography sx={{ fontWeight: 650, mb: 0.5 }}>{words('exchange.export.ready')}</Typography>
      <Typography component="div" color="textSecondary">
        {outcome(job)}
      </Typography>
    </Box>
  );
}
