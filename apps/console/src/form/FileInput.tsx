import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useInput } from 'react-admin';
import { useWords } from '../i18n/useWords';
import { useSendFile } from './useSendFile';

interface FileInputProps {
  readonly source: string;
  readonly label: string;
  readonly hint: string;
  /** What the browser's file dialog offers. */
  readonly accept: string;
}

/** A file of a form: sent when it is chosen, so that the form holds its id. */
export function FileInput({ source, label, hint, accept }: FileInputProps) {
  const words = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const { send } = useSendFile();
  const { field } = useInput({ source, defaultValue: null });
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (file: File) => send(file),
    meta: { rereads: 'nothing' },
    onSuccess: (id) => field.onChange(id),
  });
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography sx={{ fontWeight: 650 }}>{label}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1, textWrap: 'pretty' }}>
        {hint}
      </Typography>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) mutate(file);
          target.value = '';
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }} aria-live="polite">
        <Button
          variant="outlined"
          startIcon={<UploadIcon />}
          disabled={isPending}
          onClick={() => chooser.current?.click()}
        >
          {words('app.form.chooseFile')}
        </Button>
        {variables && !error && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {isPending ? words('exchange.import.uploading', { name: variables.name }) : variables.name}
          </Typography>
        )}
      </Box>
      {error && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {error.message}
        </Alert>
      )}
    </Box>
  );
}
