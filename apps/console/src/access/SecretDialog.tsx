import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useId } from 'react';
import { useCopy } from '../form/useCopy';

interface SecretDialogProps {
  readonly secret: string;
  readonly title: string;
  readonly warning: string;
  /** What the secret is called. */
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly kept: string;
  readonly onClose: () => void;
}

/** The one time that a secret is seen. Only the button closes it: nobody loses it by a stray click. */
export function SecretDialog({ secret, title, warning, label, onClose, ...said }: SecretDialogProps) {
  const id = useId();
  const { field, outcome, copy } = useCopy(secret);

  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {warning}
        </Alert>
        <TextField
          label={label}
          value={secret}
          inputRef={field}
          fullWidth
          multiline
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace' } } }}
        />
        <Box role="status" sx={{ minHeight: 24, mt: 1, color: 'text.secondary' }}>
          {outcome && said[outcome === 'copied' ? 'copied' : 'copyByHand']}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{said.kept}</Button>
        <Button variant="contained" autoFocus onClick={copy}>
          {said.copy}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
