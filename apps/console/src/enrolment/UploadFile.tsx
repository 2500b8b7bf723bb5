import { BlankCells } from '@lindung/domain/enrolment/blank-cells';
import { CANDIDATE_COLUMNS } from '@lindung/domain/enrolment/candidate-columns';
import { MAX_UPLOAD_BYTES } from '@lindung/domain/exchange/file';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, Card, LinearProgress, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ACCEPTED_FILES, fileRefusal, type FileRefusal } from './file-refusal';
import { BlankCellsChoice } from './BlankCellsChoice';
import { useUpload } from './useUpload';

interface UploadFileProps {
  readonly listId: string;
  readonly onStarted: (jobId: string) => void;
}

const MEGABYTE = 1024 * 1024;

/** The columns in the layout of the domain, as spreadsheets of this country open them. */
const TEMPLATE = `data:text/csv;charset=utf-8,${encodeURIComponent(
  `\uFEFF${CANDIDATE_COLUMNS.map(({ header }) => header).join(';')}\r\n`,
)}`;

/** Chooses a file by button or by dropping it, and sends it with its progress. */
export function UploadFile({ listId, onStarted }: UploadFileProps) {
  const words = useWords();
  const format = useFormat();
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File>();
  const [refusal, setRefusal] = useState<FileRefusal>();
  const [blankCells, setBlankCells] = useState<BlankCells>(BlankCells.KEEP);
  const [isOver, setIsOver] = useState(false);
  const { send, cancel, isSending, sent, error } = useUpload(listId, blankCells, onStarted);
  const size = `${format.number(MAX_UPLOAD_BYTES / MEGABYTE)} MB`;

  const take = (file: File | undefined) => {
    if (!file || isSending) return;
    const wrong = fileRefusal(file);
    setRefusal(wrong);
    setChosen(file);
    if (!wrong) send(file);
  };

  if (isSending && chosen) return <Sending name={chosen.name} sent={sent} onCancel={cancel} />;
  return (
    <Card
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files[0]);
      }}
      sx={{
        maxWidth: 860,
        px: { xs: 2, sm: 4 },
        py: { xs: 4, sm: 6 },
        textAlign: 'center',
        borderStyle: 'dashed',
        borderWidth: 2,
        borderColor: isOver ? 'primary.main' : 'tokens.edge',
        bgcolor: isOver ? 'action.hover' : 'background.paper',
      }}
    >
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED_FILES}
        hidden
        aria-label={words('exchange.import.choose')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      <Button
        variant="contained"
        size="large"
        startIcon={<UploadIcon />}
        onClick={() => chooser.current?.click()}
      >
        {words('exchange.import.choose')}
      </Button>
      <Typography color="textSecondary" sx={{ mt: 1, display: { xs: 'none', md: 'block' } }}>
        {words('exchange.import.drop')}
      </Typography>
      <Typography sx={{ mt: 2, mx: 'auto', maxWidth: 560, textWrap: 'pretty' }}>
        {words('exchange.import.hint', { size })}
      </Typography>
      <Button component="a" href={TEMPLATE} download="templat-calon.csv" sx={{ mt: 1 }}>
        {words('exchange.import.template')}
      </Button>
      <BlankCellsChoice value={blankCells} onChange={setBlankCells} />
      <Box aria-live="assertive" sx={{ mt: 2, textAlign: 'start' }}>
        {refusal && chosen && (
          <Alert severity="error">
            {chosen.name}: {words(`exchange.import.${refusal}`, { size })}
          </Alert>
        )}
        {error && (
          <Alert
            severity="error"
            action={
              chosen && (
                <Button color="inherit" size="small" onClick={() => take(chosen)}>
                  {words('app.action.retry')}
                </Button>
              )
            }
          >
            {error.message}
          </Alert>
        )}
      </Box>
    </Card>
  );
}

function Sending({ name, sent, onCancel }: { name: string; sent: number; onCancel: () => void }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 3 }}>
      <Box role="status">
        <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
          {words('exchange.import.uploading', { name })}
        </Typography>
        <LinearProgress variant="determinate" value={sent * 100} aria-hidden sx={{ my: 1 }} />
        <Typography variant="body2" color="textSecondary">
          {words('exchange.import.sent', { share: format.percent(Math.floor(sent * 100) * 100) })}
        </Typography>
      </Box>
      <Button sx={{ mt: 1.5 }} onClick={onCancel}>
        {words('app.action.cancel')}
      </Button>
    </Card>
  );
}
