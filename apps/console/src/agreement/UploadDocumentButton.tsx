import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { useSendFile } from '../form/useSendFile';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** Sends a document to an agreement and says how far it is. */
export function UploadDocumentButton({ agreementId }: { agreementId: string }) {
  const words = useWords();
  const format = useFormat();
  const notify = useNotify();
  const chooser = useRef<HTMLInputElement>(null);
  const { send, sent } = useSendFile(`/agreements/${encodeURIComponent(agreementId)}/documents`);
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (file: File) => send(file),
    meta: { rereads: ['agreements'] },
    onSuccess: () => notify(words('parties.documents.uploaded'), { type: 'success' }),
  });
  const label = isPending
    ? words('parties.documents.uploading', {
        name: variables.name,
        percent: format.number(Math.round(sent * 100)),
      })
    : words('parties.documents.upload');
  return (
    <Box sx={{ maxWidth: 360 }}>
      <input
        ref={chooser}
        type="file"
        accept="application/pdf,image/jpeg"
        hidden
        aria-label={words('parties.documents.upload')}
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
