import { Alert, Button, TextField } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import { ActionDialog } from './ActionDialog';
import { textOf } from './text-of';
import { useAction } from './useAction';

interface RevealButtonProps<R> {
  readonly label: string;
  readonly title: string;
  readonly ask: (dataProvider: LindungDataProvider, reason: string) => Promise<{ readonly revealed: R }>;
  readonly onRevealed: (revealed: R) => void;
  readonly variant?: 'text' | 'outlined';
}

/** Asks why something veiled must be seen; the reason is kept in the trail. */
export function RevealButton<R>({ label, title, ask, onRevealed, variant = 'text' }: RevealButtonProps<R>) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { run, isRunning, error, reset } = useAction(ask, {
    rereads: 'nothing',
    onDone: ({ revealed }) => {
      onRevealed(revealed);
      setIsAsking(false);
    },
  });
  return (
    <>
      <Button size="small" variant={variant} onClick={() => setIsAsking(true)}>
        {label}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={title}
        consequence={words('worker.revealHint')}
        confirmLabel={label}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsAsking(false);
          reset();
        }}
        onConfirm={(form) => run(textOf(form, 'reason'))}
      >
        <TextField
          name="reason"
          label={words('worker.revealReason')}
          multiline
          minRows={2}
          required
          autoFocus
          slotProps={{ htmlInput: { minLength: 10, maxLength: 300 } }}
        />
      </ActionDialog>
    </>
  );
}

interface RevealFrameProps<R> extends Omit<RevealButtonProps<R>, 'onRevealed' | 'variant'> {
  readonly isAllowed: boolean;
  /** What stands there while it is veiled. */
  readonly veiled?: ReactNode;
  readonly children: (revealed: R) => ReactNode;
}

/** Something veiled, and the way to see it whole: with a reason that is kept. Leaving the page veils it again. */
export function RevealFrame<R>({ isAllowed, veiled, children, ...button }: RevealFrameProps<R>) {
  const words = useWords();
  const [revealed, setRevealed] = useState<R>();
  if (revealed === undefined)
    return (
      <>
        {veiled}
        {isAllowed && <RevealButton {...button} onRevealed={(told) => setRevealed(() => told)} />}
      </>
    );
  return (
    <Alert severity="warning" icon={false} sx={{ mt: 0.5, flexBasis: '100%' }}>
      {children(revealed)}
      <Button size="small" onClick={() => setRevealed(undefined)} sx={{ ml: -1.5 }}>
        {words('worker.hide')}
      </Button>
    </Alert>
  );
}
