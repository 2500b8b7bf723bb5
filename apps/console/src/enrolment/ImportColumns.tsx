import { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import { Alert, Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { JobRow } from '../providers/records';

type ImportColumnsView = NonNullable<Awaited<ReturnType<LindungDataProvider['importColumns']>>>;
type Column = ImportColumnsView['columns'][number];
const IGNORED = '';

/**
 * Each column of the file, some of its values and what it is read as, which its sender may say otherwise: the file is read once
 * more, and others with the same headings from then on. `isAsked`: nobody could tell it, so it has to be said.
 */
export function ImportColumns({ job, isAsked = false }: { job: JobRow; isAsked?: boolean }) {
  const words = useWords();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isOpen, setIsOpen] = useState(isAsked);
  const { data } = useQuery({
    queryKey: ['importColumns', job.id, job.state],
    queryFn: () => dataProvider.importColumns(job.id),
    enabled: can('importColumns'),
  });
  if (!data) return null;
  const columns = data.columns.filter(({ field, samples }) => field !== null || samples.length > 0);
  const read = columns.filter(({ field, isCodePart }) => field !== null || isCodePart).length;
  return (
    <Section
      title={words(isAsked ? 'exchange.import.columns.ask' : 'exchange.import.columns.title')}
      hint={
        isAsked
          ? words(data.isNumbered ? 'exchange.import.columns.numbered' : 'exchange.import.columns.askHint')
          : words('exchange.import.columns.read', {
              read: String(read),
              ignored: String(columns.length - read),
            })
      }
      actions={
        !isAsked && (
          <Button onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
            {words(isOpen ? 'app.action.close' : 'exchange.import.columns.open')}
          </Button>
        )
      }
    >
      {data.isChosen && <Remembered job={job} />}
      {isOpen && <ColumnsForm key={job.id} job={job} columns={columns} />}
    </Section>
  );
}

/** The file is read as its sender has said it for such files before, which can be forgotten. */
function Remembered({ job }: { job: JobRow }) {
  const words = useWords();
  const can = useCan();
  const { run, isRunning, error } = useAction(
    (dataProvider) => dataProvider.forgetColumnMapping({ jobId: job.id }),
    { rereads: ['jobs', 'importColumns'] },
  );
  return (
    <>
      <Alert
        severity="info"
        sx={{ mb: 1.5 }}
        action={
          can('forgetColumnMapping') && (
            <Button color="inherit" size="small" disabled={isRunning} onClick={() => run()}>
              {words('exchange.import.columns.forget')}
            </Button>
          )
        }
      >
        {words('exchange.import.columns.remembered')}
      </Alert>
      {error && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {error.message}
        </Alert>
      )}
    </>
  );
}

function ColumnsForm({ job, columns }: { job: JobRow; columns: readonly Column[] }) {
  const words = useWords();
  const can = useCan();
  const [fields, setFields] = useState<Readonly<Record<number, CandidateColumn | null>>>(() =>
    Object.fromEntries(columns.map(({ position, field }) => [position, field])),
  );
  const acceptedRepairs = (job.result?.damages ?? [])
    .filter(({ accepted }) => accepted > 0)
    .map(({ kind }) => kind);
  const { run, isRunning, error } = useAction(
    (dataProvider) =>
      dataProvider.reviseImport({
        jobId: job.id,
        acceptedRepairs,
        columns: columns.flatMap(({ position }) => {
          const field = fields[position];
          return field ? [{ position, field }] : [];
        }),
      }),
    { rereads: ['jobs', 'importColumns'] },
  );
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {columns.map((column) => (
          <ColumnChoice
            key={column.position}
            column={column}
            field={fields[column.position] ?? null}
            onChoose={(field) => setFields({ ...fields, [column.position]: field })}
          />
        ))}
      </Box>
      <Box aria-live="assertive">
        {error && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {error.message}
          </Alert>
        )}
      </Box>
      {can('reviseImport') && (
        <Box sx={{ mt: 1.5 }}>
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {words('exchange.import.columns.again')}
          </Button>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            {words('exchange.import.columns.againHint')}
          </Typography>
        </Box>
      )}
    </>
  );
}

function ColumnChoice({
  column: { position, heading, samples, isCodePart },
  field,
  onChoose,
}: {
  column: Column;
  field: CandidateColumn | null;
  onChoose: (field: CandidateColumn | null) => void;
}) {
  const words = useWords();
  const label = useEnumLabel();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 260px' },
        gap: 1,
        alignItems: 'center',
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 650 }}>{heading}</Box>
        <Typography variant="body2" color="textSecondary">
          {samples.length > 0 ? samples.join(' · ') : words('exchange.import.columns.empty')}
        </Typography>
      </Box>
      <TextField
        select
        size="small"
        fullWidth
        id={`kolom-${position}`}
        label={words('exchange.import.columns.readAs', { heading })}
        value={field ?? IGNORED}
        onChange={({ target }) => onChoose((target.value as CandidateColumn) || null)}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value={IGNORED}>
          {words(isCodePart ? 'exchange.import.columns.codePart' : 'exchange.import.columns.ignored')}
        </MenuItem>
        {Object.values(CandidateColumn).map((each) => (
          <MenuItem key={each} value={each}>
            {label('CandidateColumn', each)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
