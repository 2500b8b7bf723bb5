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
import { useId, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { useDirtyGuard } from './useDirtyGuard';

interface ActionDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will be the case when it is done. */
  readonly consequence?: ReactNode;
  readonly confirmLabel: string;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly onConfirm: (form: FormData) => void;
  readonly onClose: () => void;
  /** The inputs of the act, by their names. */
  readonly children?: ReactNode;
}

/** The consequence before the deed: what will happen, what is needed for it, and the one button that does it. */
export function ActionDialog({
  isOpen,
  title,
  consequence,
  confirmLabel,
  isRunning,
  error,
  onConfirm,
  onClose,
  children,
}: ActionDialogProps) {
  const words = useWords();
  const id = useId();
  const { touch, close } = useDirtyGuard({ isRunning, onClose });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React hands events of a dialog on to the form in whose tree it stands.
    event.stopPropagation();
    onConfirm(new FormData(event.currentTarget));
  };
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      slotProps={{ transition: { onExited: () => touch(false) } }}
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={submit} onInput={() => touch()}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {consequence && (
            <Typography component="div" sx={{ mb: 1.5, textWrap: 'pretty' }}>
              {consequence}
            </Typography>
          )}
          <Box sx={{ display: 'grid', gap: 0.5 }}>{children}</Box>
          <Box aria-live="assertive">
            {error && (
              <Alert severity="error" sx={{ mt: 1.5 }}>
                {error.message}
              </Alert>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isRunning}>
            {words('app.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isRunning}>
            {isRunning ? words('app.action.saving') : confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
