import { Alert, Button } from '@mui/material';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** Puts a failed job back into the queue. */
export function RetryJobButton({ job: { id } }: { job: Pick<JobRow, 'id'> }) {
  const words = useWords();
  const { run, isRunning, error } = useAction((dataProvider) => dataProvider.retryJob({ jobId: id }), {
    rereads: ['jobs'],
    done: () => words('exchange.retried'),
  });
  return (
    <>
      <Button variant="contained" disabled={isRunning} onClick={() => run()}>
        {words('exchange.retry')}
      </Button>
      {error && <Alert severity="error">{error.message}</Alert>}
    </>
  );
}
