import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { DownloadButton } from '../exchange/DownloadButton';
import { JobFailureText } from '../exchange/JobFailureText';
import { maySucceed } from '../exchange/may-succeed';
import { RetryJobButton } from '../exchange/RetryJobButton';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { FileFacts } from './FileFacts';
import { ImportColumns } from './ImportColumns';
import { ImportCounts } from './ImportCounts';
import { ImportRows } from './ImportRows';
import { UndoImportButton } from './UndoImportButton';
import { candidatesUrl, importUrl, proposeUrl } from './list-urls';
import { isColumnUnknown } from './import-outcomes';
import { fromList } from './origin';

/** What happened with the file, the number to quote, and what comes next. */
export function ImportEnded({ job, listId }: { job: JobRow; listId: string }) {
  const words = useWords();
  const can = useCan();
  if (job.state === 'SUCCEEDED') return <ImportDone job={job} listId={listId} />;
  const isFailed = job.state === 'FAILED';
  return (
    <Box sx={{ display: 'grid', gap: 1.75, maxWidth: 860 }}>
      <Section
        title={words(
          isColumnUnknown(job)
            ? 'exchange.import.columns.stopped'
            : isFailed
              ? 'exchange.import.failed'
              : 'exchange.import.givenUp',
        )}
      >
        {isFailed ? (
          <Alert severity="error">
            <JobFailureText job={job} />
          </Alert>
        ) : (
          <Typography>{words('exchange.import.givenUpText')}</Typography>
        )}
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {words('exchange.import.number', { id: job.id })}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          {can('startCandidateImport') && (
            <Button variant="contained" component={Link} to={importUrl(listId)}>
              {words('exchange.import.again')}
            </Button>
          )}
          {maySucceed(job) && can('retryJob') && <RetryJobButton job={job} isMain={false} />}
          <Button component={Link} to={candidatesUrl(listId)}>
            {words('exchange.import.next')}
          </Button>
        </Box>
      </Section>
      {isColumnUnknown(job) && <ImportColumns job={job} isAsked />}
    </Box>
  );
}

function ImportDone({ job, listId }: { job: JobRow; listId: string }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { added, changed, refused, lines, undoneAt } = job.result ?? {};
  const { isOfPartner } = job;
  const hasSaved = (added ?? 0) + (changed ?? 0) > 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <Section
        title={words(isOfPartner ? 'exchange.sent.done' : 'exchange.import.done')}
        hint={words('exchange.import.doneText', {
          added: format.number(added ?? 0),
          changed: format.number(changed ?? 0),
          lines: format.number(lines ?? 0),
        })}
      >
        {undoneAt && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {words(isOfPartner ? 'exchange.sent.undone' : 'exchange.import.undo.undone', {
              at: format.moment(undoneAt),
            })}
          </Alert>
        )}
        <FileFacts job={job} />
        {(added ?? 0) + (changed ?? 0) + (refused ?? 0) === 0 && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {words('exchange.import.nothingChanged')}
          </Alert>
        )}
        <ImportCounts job={job} listId={listId} />
        {(refused ?? 0) > 0 && (
          <Alert
            severity="warning"
            sx={{ mt: 2 }}
            action={!isOfPartner && <DownloadButton job={job} label={words('exchange.downloadRefused')} />}
          >
            {words(isOfPartner ? 'exchange.sent.refused' : 'exchange.import.doneRefused', {
              count: format.number(refused ?? 0),
            })}
          </Alert>
        )}
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {words('exchange.import.number', { id: job.id })}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          {can('proposeDecree') && !undoneAt && (
            <Button variant="contained" component={Link} to={proposeUrl(fromList(listId))}>
              {words('exchange.import.propose')}
            </Button>
          )}
          <Button variant="outlined" component={Link} to={candidatesUrl(listId)}>
            {words('exchange.import.next')}
          </Button>
          {can('startCandidateImport') && !isOfPartner && (
            <Button component={Link} to={importUrl(listId)}>
              {words('exchange.import.again')}
            </Button>
          )}
          {can('undoImport') && hasSaved && !undoneAt && <UndoImportButton job={job} />}
        </Box>
      </Section>
      <Card sx={{ minWidth: 0 }}>
        <ImportRows job={job} />
      </Card>
    </Box>
  );
}
