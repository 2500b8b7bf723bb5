import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useSendFile } from '../form/useSendFile';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import { ACCEPTED_FILES } from './file-refusal';

interface SendAnswerProps {
  readonly hint: string;
  readonly start: (
    dataProvider: LindungDataProvider,
    fileId: string,
  ) => Promise<{ readonly record: { readonly id: string } }>;
  /** The page of the job that reads the file. */
  readonly to: (jobId: string) => string;
}

/** Which file an office has answered with. */
export function SendAnswer({ hint, start, to }: SendAnswerProps) {
  const words = useWords();
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const { send, sent } = useSendFile();
  const { run, isRunning, error } = useAction(
    async (dataProvider, file: File) => start(dataProvider, await send(file)),
    {
      rereads: ['jobs'],
      onDone: ({ record }) => void navigate(to(record.id), { replace: true }),
    },
  );
  return (
    <Section title={words('officeFile.answer')} hint={hint}>
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED_FILES}
        hidden
        aria-label={words('officeFile.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) run(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {isRunning ? (
        <Box role="status">
          <Typography>{words('officeFile.sending')}</Typography>
          <LinearProgress variant="determinate" value={sent * 100} aria-hidden sx={{ mt: 1 }} />
        </Box>
      ) : (
        <Button variant="contained" onClick={() => chooser.current?.click()}>
          {words('officeFile.choose')}
        </Button>
      )}
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {error.message}
        </Alert>
      )}
    </Section>
  );
}
