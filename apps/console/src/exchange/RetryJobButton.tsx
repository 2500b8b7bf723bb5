import { Alert, Button } from '@mui/material';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

interface RetryJobButtonProps {
  readonly job: Pick<JobRow, 'id'>;
  readonly isMain?: boolean;
}

/** Puts a failed job back into the queue. */
export function RetryJobButton({ job: { id }, isMain = true }: RetryJobButtonProps) {
  const words = useWords();
  const { run, isRunning, error } = useAction((dataProvider) => dataProvider.retryJob({ jobId: id }), {
    rereads: ['jobs'],
    done: () => words('exchange.retried'),
  });
  return (
    <>
      <Button variant={isMain ? 'contained' : 'outlined'} disabled={isRunning} onClick={() => run()}>
        {words('exchange.retry')}
      </Button>
      {error && <Alert severity="error">{error.message}</Alert>}
    </>
  );
}
