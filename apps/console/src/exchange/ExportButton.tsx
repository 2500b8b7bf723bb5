import { ExportFormat, type ExportResource } from '@lindung/domain/exchange/export';
import Download from '@mui/icons-material/FileDownloadOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetResourceLabel, useListContext } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { JobFailureText } from './JobFailureText';
import { fileUrl } from './file-url';
import { isUnderway } from './is-underway';
import { JobProgress } from './JobProgress';
import { askedFilter } from '../providers/asked-filter';
import type { JobRow } from '../providers/records';
import { Waiting } from '../layout/Waiting';
import { useJob } from './useJob';

/** Exports all rows of the list under its filter: the server writes the file, nothing is cut off. */
export function ExportButton({ resource }: { resource: ExportResource }) {
  const words = useWords();
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  if (!can('startExport')) return null;
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<Download />} onClick={() => setIsOpen(true)}>
        {words('exchange.export.button')}
      </Button>
      {isOpen && <ExportDialog resource={resource} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ExportDialog({ resource, onClose }: { resource: ExportResource; onClose: () => void }) {
  const words = useWords();
  const resourceLabel = useGetResourceLabel();
  const { resource: list, filterValues, filter } = useListContext();
  const [fileFormat, setFileFormat] = useState<ExportFormat>(ExportFormat.CSV);
  const [jobId, setJobId] = useState<string>();
  const { data: job, error: jobError } = useJob(jobId);
  const { run, isRunning, error } = useAction(
    async (dataProvider) =>
      dataProvider.startExport({
        resource,
        filter: JSON.stringify(await askedFilter(list, { ...filterValues, ...filter })),
        format: fileFormat,
      }),
    { rereads: [], onDone: ({ record }) => setJobId(record.id) },
  );
  const fileId = job?.state === 'SUCCEEDED' ? job.result?.downloadFileId : undefined;

  return (
    <Dialog open onClose={onClose} aria-labelledby="export-title" fullWidth maxWidth="xs">
      <DialogTitle id="export-title">
        {words('exchange.export.title', { name: resourceLabel(list, 2).toLowerCase() })}
      </DialogTitle>
      <DialogContent>
        {!jobId && (
          <>
            <Typography sx={{ mb: 1.5, textWrap: 'pretty' }}>{words('exchange.export.hint')}</Typography>
            <RadioGroup
              aria-label={words('exchange.export.format')}
              value={fileFormat}
              onChange={(_event, value) => setFileFormat(value as ExportFormat)}
            >
              {Object.values(ExportFormat).map((one) => (
                <FormControlLabel
                  key={one}
                  value={one}
                  control={<Radio />}
                  label={words(`exchange.export.${one}`)}
                />
              ))}
            </RadioGroup>
          </>
        )}
        {error && <Alert severity="error">{error.message}</Alert>}
        {jobId && !job && (jobError ? <Alert severity="error">{jobError.message}</Alert> : <Waiting />)}
        {job && <ExportState job={job} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>
          {words(job && isUnderway(job) ? 'exchange.export.later' : 'app.action.close')}
        </Button>
        {!jobId && (
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {words('exchange.export.start')}
          </Button>
        )}
        {fileId && (
          <Button variant="contained" href={fileUrl(fileId)} startIcon={<Download />}>
            {words('exchange.download')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Where an export stands; every way in which it can end has its sentence. */
function ExportState({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  if (job.state === 'FAILED') {
    return (
      <Alert severity="error">
        <JobFailureText job={job} />
      </Alert>
    );
  }
  if (job.state === 'CANCELLED') return <Alert severity="info">{words('exchange.wasCancelled')}</Alert>;
  if (job.state !== 'SUCCEEDED') return <JobProgress job={job} />;
  if (!job.result?.downloadFileId) return <Alert severity="info">{words('exchange.export.fileGone')}</Alert>;
  return (
    <Box role="status">
      <Typography sx={{ fontWeight: 650, mb: 0.5 }}>{words('exchange.export.ready')}</Typography>
      <Typography color="textSecondary">
        {words('exchange.rowsWritten', format.counted(job.result.rows ?? 0))}
      </Typography>
    </Box>
  );
}
