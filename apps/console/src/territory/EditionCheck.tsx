import type { EditionPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Alert, Box, Button, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { EditionPreview, MapStep } from '../providers/records';
import { linksOf } from './edition-links';
import { MapSteps } from './MapSteps';
import { RowIssues } from './RowIssues';

const COUNTED = [
  'unchanged',
  'renamed',
  'recoded',
  'opened',
  'closed',
  'persons',
] as const satisfies readonly (keyof EditionPreview)[];

/** What an edition says otherwise than the map, before it is applied; what became of regions that end can be said here. */
export function EditionCheck({ edition, onBack }: { edition: EditionPreviewInput; onBack: () => void }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [successors, setSuccessors] = useState<Readonly<Record<string, string>>>({});
  const { run, isRunning, error } = useAction(
    (provider) => provider.applyEdition({ ...edition, links: linksOf(successors) }),
    {
      rereads: [],
      done: () => words('territory.changeApplied'),
      onDone: ({ record }) => void navigate(`/regionChanges/${record.id}/show`, { replace: true }),
    },
  );
  const { data: preview, error: refusal } = useQuery({
    queryKey: ['regionChanges', 'edition', edition],
    queryFn: () => dataProvider.editionPreview({ input: edition }),
    enabled: !isRunning,
    retry: false,
    staleTime: 0,
  });
  const problem = error ?? refusal;
  if (!preview && !problem) return <Waiting />;
  const closing = preview?.steps.filter(({ codeAfter }) => codeAfter === null) ?? [];
  const isSame = preview && preview.steps.length === 0 && preview.refusedRows === 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview && (
        <>
          <Section title={words('territory.mapSteps')}>
            <Facts columns={3}>
              {COUNTED.map((name) => (
                <Fact key={name} label={words(`resources.regionChanges.fields.${name}`)}>
                  {format.number(preview[name])}
                </Fact>
              ))}
            </Facts>
            {isSame ? (
              <Box sx={{ mt: 2 }}>{words('territory.sameEdition')}</Box>
            ) : (
              <MapSteps steps={preview.steps} />
            )}
          </Section>
          {closing.length > 0 && (
            <SuccessorInputs closing={closing} successors={successors} onChange={setSuccessors} />
          )}
          {preview.refusedRows > 0 && <RowIssues count={preview.refusedRows} issues={preview.issues} />}
        </>
      )}
      <Box aria-live="assertive">{problem && <Alert severity="error">{problem.message}</Alert>}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview && preview.refusedRows === 0 && !isSame && (
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {isRunning ? words('app.action.saving') : words('territory.applyChange')}
          </Button>
        )}
        <Button disabled={isRunning} onClick={onBack}>
          {words('app.action.back')}
        </Button>
      </Box>
    </Box>
  );
}

interface SuccessorInputsProps {
  readonly closing: readonly MapStep[];
  readonly successors: Readonly<Record<string, string>>;
  readonly onChange: (successors: Readonly<Record<string, string>>) => void;
}

function SuccessorInputs({ closing, successors, onChange }: SuccessorInputsProps) {
  const words = useWords();
  return (
    <Section title={words('territory.became')} hint={words('territory.becameHint')}>
      <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 560 }}>
        {closing.map(({ codeBefore, nameBefore }) => {
          const code = codeBefore ?? '';
          return (
            <TextField
              key={code}
              size="small"
              label={`${code} ${nameBefore ?? ''}`}
              value={successors[code] ?? ''}
              onChange={({ target }) => onChange({ ...successors, [code]: target.value })}
            />
          );
        })}
      </Box>
    </Section>
  );
}
