import type { BoundariesPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { CheckStep } from '../form/CheckStep';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
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

const isNew = ({ added, changed }: BoundariesPreview) => added + changed > 0;

/** What a file of boundaries holds, and what of it can't be taken; the rest is imported from here. */
export function BoundariesCheck({ file, onBack }: { file: BoundariesPreviewInput; onBack: () => void }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <CheckStep
      queryKey={['regionImports', 'boundaries', file]}
      preview={(provider) => provider.boundariesPreview({ input: file })}
      apply={(provider) => provider.importBoundaries(file)}
      applyLabel={() => words('territory.importBoundaries')}
      mayApply={isNew}
      rereads={['boundaries']}
      done={words('territory.boundariesImported')}
      onDone={({ record }) => void navigate(`/regionImports/${record.id}/show`, { replace: true })}
      onBack={onBack}
    >
      {(preview) => (
        <>
          <Section title={words('territory.boundariesFound')}>
            <Facts columns={3}>
              {COUNTED.map((name) => (
                <Fact key={name} label={words(`resources.regionImports.fields.${name}`)}>
                  {format.number(preview[name])}
                </Fact>
              ))}
            </Facts>
            {!isNew(preview) && <Box sx={{ mt: 2 }}>{words('territory.nothingToImport')}</Box>}
          </Section>
          {preview.refusedRows > 0 && <RowIssues count={preview.refusedRows} issues={preview.issues} />}
        </>
      )}
    </CheckStep>
  );
}
