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
import { useWords } from '../i18n/useWords';

/** The one time that a key's secret is seen. Only the button closes it: nobody loses the key by a stray click. */
export function NewKeyDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = useWords();
  const id = useId();
  const { field, outcome, copy } = useCopy(secret);

  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{words('access.clients.keyCreated')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {words('access.clients.keyOnce')}
        </Alert>
        <TextField
          label={words('access.clients.key')}
          value={secret}
          inputRef={field}
          fullWidth
          multiline
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace' } } }}
        />
        <Box role="status" sx={{ minHeight: 24, mt: 1, color: 'text.secondary' }}>
          {outcome && words(outcome === 'copied' ? 'access.clients.copied' : 'access.clients.copyByHand')}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words('access.clients.iSavedIt')}</Button>
        <Button variant="contained" autoFocus onClick={copy}>
          {words('access.clients.copy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
