import type { EditionPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { CheckStep } from '../form/CheckStep';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
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

const closingOf = ({ steps }: EditionPreview) => steps.filter(({ codeAfter }) => codeAfter === null);
const isSame = ({ steps, refusedRows }: EditionPreview) => steps.length === 0 && refusedRows === 0;

/** What an edition says otherwise than the map, before it is applied; what became of regions that end can be said here. */
export function EditionCheck({ edition, onBack }: { edition: EditionPreviewInput; onBack: () => void }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const [successors, setSuccessors] = useState<Readonly<Record<string, string>>>({});
  return (
    <CheckStep
      queryKey={['regionChanges', 'edition', edition]}
      preview={(provider) => provider.editionPreview({ input: edition })}
      apply={(provider) => provider.applyEdition({ ...edition, links: linksOf(successors) })}
      applyLabel={() => words('territory.applyChange')}
      mayApply={(preview) => preview.refusedRows === 0 && !isSame(preview)}
      done={words('territory.changeApplied')}
      onDone={({ record }) => void navigate(`/regionChanges/${record.id}/show`, { replace: true })}
      onBack={onBack}
    >
      {(preview) => (
        <>
          <Section title={words('territory.mapSteps')}>
            <Facts columns={3}>
              {COUNTED.map((name) => (
                <Fact key={name} label={words(`resources.regionChanges.fields.${name}`)}>
                  {format.number(preview[name])}
                </Fact>
              ))}
            </Facts>
            {isSame(preview) ? (
              <Box sx={{ mt: 2 }}>{words('territory.sameEdition')}</Box>
            ) : (
              <MapSteps steps={preview.steps} />
            )}
          </Section>
          {closingOf(preview).length > 0 && (
            <SuccessorInputs closing={closingOf(preview)} successors={successors} onChange={setSuccessors} />
          )}
          {preview.refusedRows > 0 && <RowIssues count={preview.refusedRows} issues={preview.issues} />}
        </>
      )}
    </CheckStep>
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
