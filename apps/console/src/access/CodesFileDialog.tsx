import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId, useMemo, useState } from 'react';
import { useWords } from '../i18n/useWords';

/** The one time that the codes of a file of people are there: as a file to take along. Only the button closes it, once it was taken. */
export function CodesFileDialog({ file, onClose }: { file: string; onClose: () => void }) {
  const words = useWords();
  const id = useId();
  const [isTaken, setIsTaken] = useState(false);
  const address = useMemo(
    () => URL.createObjectURL(new Blob([file], { type: 'text/csv;charset=utf-8' })),
    [file],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{words('access.inviteFile.done')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning">{words('access.inviteFile.once')}</Alert>
      </DialogContent>
      <DialogActions>
        <Button disabled={!isTaken} onClick={onClose}>
          {words('access.users.handedOver')}
        </Button>
        <Button
          variant="contained"
          autoFocus
          component="a"
          href={address}
          download={words('access.inviteFile.fileName')}
          onClick={() => setIsTaken(true)}
        >
          {words('access.inviteFile.download')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
