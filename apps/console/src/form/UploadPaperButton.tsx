import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { useFormat } from '../i18n/useFormat';
import type { Reading } from '../providers/query-client';
import { useSendFile } from './useSendFile';

interface UploadPaperButtonProps {
  /** The door that takes the bytes. */
  readonly to: string;
  readonly rereads: readonly Reading[];
  readonly label: string;
  /** How far it is. */
  readonly uploading: (name: string, percent: string) => string;
  /** What to say when it is done. */
  readonly done: string;
}

/** Sends a paper, as PDF or JPEG, and says how far it is. */
export function UploadPaperButton({ to, rereads, label: asked, uploading, done }: UploadPaperButtonProps) {
  const format = useFormat();
  const notify = useNotify();
  const chooser = useRef<HTMLInputElement>(null);
  const { send, sent } = useSendFile(to);
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (file: File) => send(file),
    meta: { rereads },
    onSuccess: () => notify(done, { type: 'success' }),
  });
  const label = isPending ? uploading(variables.name, format.number(Math.round(sent * 100))) : asked;
  return (
    <Box sx={{ maxWidth: 360 }}>
      <input
        ref={chooser}
        type="file"
        accept="application/pdf,image/jpeg"
        hidden
        aria-label={asked}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) mutate(file);
          target.value = '';
        }}
      />
      <Button
        size="small"
        variant="outlined"
        startIcon={<UploadIcon />}
        disabled={isPending}
        onClick={() => chooser.current?.click()}
        sx={{ overflowWrap: 'anywhere' }}
      >
        {label}
      </Button>
      {isPending && <LinearProgress variant="determinate" value={sent * 100} aria-label={label} />}
      <Box aria-live="assertive">
        {error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {error.message}
          </Alert>
        )}
      </Box>
    </Box>
  );
}
