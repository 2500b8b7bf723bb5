import { Alert, Box } from '@mui/material';
import { CancelJobButton } from '../exchange/CancelJobButton';
import { useCan } from '../auth/SessionContext';
import { JobProgress } from '../exchange/JobProgress';
import { Section } from '../fields/Section';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** The server reads the file or saves its rows: how far it is, and that nobody has to wait here. */
export function ImportChecking({ job, isSaving }: { job: JobRow; isSaving: boolean }) {
  const words = useWords();
  const can = useCan();
  return (
    <Box sx={{ maxWidth: 860 }}>
      <Section
        title={words(isSaving ? 'exchange.import.saving' : 'exchange.import.checking')}
        hint={words('exchange.import.checkingHint')}
      >
        <JobProgress job={job} />
        {!isSaving && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {words('exchange.import.nothingYet')}
          </Alert>
        )}
        {!isSaving && can('cancelJob') && (
          <Box sx={{ mt: 2 }}>
            <CancelJobButton job={job} variant="text" />
          </Box>
        )}
      </Section>
    </Box>
  );
}
