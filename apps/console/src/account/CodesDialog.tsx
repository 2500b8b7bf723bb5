import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { RecoveryCodes } from '../auth/RecoveryCodes';
import { useWords } from '../i18n/useWords';

/** New recovery codes, shown once. Only the button closes it: nobody loses them by a stray click. */
export function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const words = useWords();
  const id = useId();
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{words('access.secondFactor.codesTitle')}</DialogTitle>
      <DialogContent>
        <RecoveryCodes codes={codes} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {words('access.secondFactor.saved')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
