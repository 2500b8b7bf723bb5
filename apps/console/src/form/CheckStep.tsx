import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useDataProvider } from 'react-admin';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { Reading } from '../providers/query-client';
import { useAction } from './useAction';

interface CheckStepProps<P, R> {
  /** What is previewed, the reading first: another input is another preview. */
  readonly queryKey: readonly [Reading, ...unknown[]];
  readonly preview: (dataProvider: LindungDataProvider) => Promise<P>;
  /** Does what the preview showed. */
  readonly apply: (dataProvider: LindungDataProvider, seen: P) => Promise<R>;
  readonly applyLabel: (preview: P) => string;
  readonly mayApply: (preview: P) => boolean;
  readonly rereads?: readonly Reading[];
  readonly done?: string;
  readonly onDone: (result: R) => void;
  readonly onBack: () => void;
  /** What the preview shows. */
  readonly children: (preview: P) => ReactNode;
}

/** What an input would do, before it is done, and the one button that does it. It is looked at again on request, never by itself. */
export function CheckStep<P, R>({
  queryKey,
  preview: read,
  apply,
  applyLabel,
  mayApply,
  rereads = [],
  done,
  onDone,
  onBack,
  children,
}: CheckStepProps<P, R>) {
  const words = useWords();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isDone, setIsDone] = useState(false);
  const { run, isRunning, error, reset } = useAction<R, P>(apply, {
    rereads,
    done: done === undefined ? undefined : () => done,
    onDone: (result) => {
      setIsDone(true);
      onDone(result);
    },
  });
  const {
    data: preview,
    error: refusal,
    isFetching,
    refetch,
  } = useQuery({
    queryKey,
    queryFn: () => read(dataProvider),
    enabled: !isRunning && !isDone,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const problem = error ?? refusal;
  if (!preview && !problem) return <Waiting />;
  const checkAgain = () => {
    reset();
    void refetch();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview !== undefined && !refusal && children(preview)}
      <Box aria-live="assertive">
        {problem && (
          <Alert
            severity="error"
            action={
              <Button color="inherit" size="small" disabled={isFetching} onClick={checkAgain}>
                {words('app.action.checkAgain')}
              </Button>
            }
          >
            {problem.message}
          </Alert>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview !== undefined && !refusal && mayApply(preview) && (
          <Button variant="contained" disabled={isRunning || isDone} onClick={() => run(preview)}>
            {isRunning ? words('app.action.saving') : applyLabel(preview)}
          </Button>
        )}
        <Button disabled={isRunning} onClick={onBack}>
          {words('app.action.back')}
        </Button>
      </Box>
    </Box>
  );
}
