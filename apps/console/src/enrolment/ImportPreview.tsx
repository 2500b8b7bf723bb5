import { Alert, Box, Button, Card } from '@mui/material';
import { Link } from 'react-router-dom';
import { CancelJobButton } from '../exchange/CancelJobButton';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { FileFacts } from './FileFacts';
import { ImportColumns } from './ImportColumns';
import { ImportCounts } from './ImportCounts';
import { ImportDamages } from './ImportDamages';
import { ImportRows } from './ImportRows';
import { OUTCOME_PARAM } from './list-urls';

/** What the import would do, before it does it: counts that add up, the rows behind each, and the two ways on. */
export function ImportPreview({ job, listId }: { job: JobRow; listId: string }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { added = 0, changed = 0, warnings = 0 } = job.result ?? {};
  const toSave = (added ?? 0) + (changed ?? 0);
  const { run, isRunning, error } = useAction(
    (dataProvider) => dataProvider.confirmImport({ jobId: job.id }),
    { rereads: ['jobs'] },
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <Section title={words('exchange.import.stepPreview')} hint={words('exchange.import.nothingYet')}>
        <FileFacts job={job} />
        <ImportCounts job={job} listId={listId} />
        {(warnings ?? 0) > 0 && (
          <Alert
            severity="warning"
            sx={{ mt: 2 }}
            action={
              <Button
                color="inherit"
                component={Link}
                to={`?${OUTCOME_PARAM}=WARNINGS`}
                replace
                preventScrollReset
              >
                {words('exchange.import.showRows')}
              </Button>
            }
          >
            {words('exchange.import.warnings', format.counted(warnings ?? 0))}
          </Alert>
        )}
        <Box aria-live="assertive">
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {error.message}
            </Alert>
          )}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          {can('confirmImport') && (
            <Button variant="contained" disabled={isRunning} onClick={() => run()}>
              {isRunning
                ? words('app.action.saving')
                : toSave === 0
                  ? words('exchange.import.finish')
                  : words('exchange.import.confirm', format.counted(toSave))}
            </Button>
          )}
          {can('cancelJob') && <CancelJobButton job={job} variant="text" />}
        </Box>
      </Section>
      <ImportColumns job={job} />
      <ImportDamages job={job} />
      <Card id="baris" sx={{ minWidth: 0 }}>
        <ImportRows job={job} />
      </Card>
    </Box>
  );
}
