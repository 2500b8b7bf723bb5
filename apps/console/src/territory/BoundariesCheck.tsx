import type { BoundariesPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { BoundariesPreview } from '../providers/records';
import { RowIssues } from './RowIssues';

const COUNTED = [
  'features',
  'regencies',
  'districts',
  'villages',
  'added',
  'changed',
  'unchanged',
  'points',
  'pointsKept',
] as const satisfies readonly (keyof BoundariesPreview)[];

/** What a file of boundaries holds, and what of it can't be taken; the rest is imported from here. */
export function BoundariesCheck({ file, onBack }: { file: BoundariesPreviewInput; onBack: () => void }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { run, isRunning, error } = useAction((provider) => provider.importBoundaries(file), {
    rereads: ['boundaries'],
    done: () => words('territory.boundariesImported'),
    onDone: ({ record }) => void navigate(`/regionImports/${record.id}/show`, { replace: true }),
  });
  const { data: preview, error: refusal } = useQuery({
    queryKey: ['regionImports', 'boundaries', file],
    queryFn: () => dataProvider.boundariesPreview({ input: file }),
    enabled: !isRunning,
    retry: false,
    staleTime: 0,
  });
  const problem = error ?? refusal;
  if (!preview && !problem) return <Waiting />;
  const isNew = preview && preview.added + preview.changed > 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview && (
        <>
          <Section title={words('territory.boundariesFound')}>
            <Facts columns={3}>
              {COUNTED.map((name) => (
                <Fact key={name} label={words(`resources.regionImports.fields.${name}`)}>
                  {format.number(preview[name])}
                </Fact>
              ))}
            </Facts>
            {!isNew && <Box sx={{ mt: 2 }}>{words('territory.nothingToImport')}</Box>}
          </Section>
          {preview.refusedRows > 0 && <RowIssues count={preview.refusedRows} issues={preview.issues} />}
        </>
      )}
      <Box aria-live="assertive">{problem && <Alert severity="error">{problem.message}</Alert>}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {isNew && (
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {isRunning ? words('app.action.saving') : words('territory.importBoundaries')}
          </Button>
        )}
        <Button disabled={isRunning} onClick={onBack}>
          {words('app.action.back')}
        </Button>
      </Box>
    </Box>
  );
}
