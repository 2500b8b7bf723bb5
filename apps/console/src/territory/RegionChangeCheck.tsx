import type { RegionChangePreviewInput } from '@lindung/graphql-client/generated/operations';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { CheckStep } from '../form/CheckStep';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { RegionChangePreview } from '../providers/records';
import { MapSteps } from './MapSteps';

interface RegionChangeCheckProps {
  readonly change: RegionChangePreviewInput;
  readonly onBack: () => void;
}

const COUNTED = [
  'persons',
  'moving',
  'remaining',
  'candidates',
  'enrolments',
  'agreements',
  'assignments',
  'serviceAreas',
  'apiKeys',
] as const satisfies readonly (keyof RegionChangePreview)[];

/** What a change would do, before it is done, and the one button that does it. */
export function RegionChangeCheck({ change, onBack }: RegionChangeCheckProps) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <CheckStep
      queryKey={['regionChanges', 'preview', change]}
      preview={(provider) => provider.regionChangePreview({ input: change })}
      apply={(provider) => provider.changeRegions(change)}
      applyLabel={() => words('territory.applyChange')}
      mayApply={({ refusedRows }) => refusedRows === 0}
      done={words('territory.changeApplied')}
      onDone={({ record }) => void navigate(`/regionChanges/${record.id}/show`, { replace: true })}
      onBack={onBack}
    >
      {(preview) => (
        <>
          <Section title={words('territory.mapSteps')}>
            <MapSteps steps={preview.steps} />
          </Section>
          <Section title={words('territory.touched')} hint={words('territory.rightsStay')}>
            <Facts columns={3}>
              {COUNTED.map((name) => (
                <Fact key={name} label={words(`resources.regionChanges.fields.${name}`)}>
                  {format.number(preview[name])}
                </Fact>
              ))}
            </Facts>
          </Section>
          {preview.refusedRows > 0 && <RefusedResidents preview={preview} />}
        </>
      )}
    </CheckStep>
  );
}

function RefusedResidents({ preview }: { preview: RegionChangePreview }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Section
      title={words('territory.rowIssues')}
      hint={`${words('resources.regionChanges.fields.refusedRows')}: ${format.number(preview.refusedRows)}`}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell align="right">{words('territory.line')}</TableCell>
            <TableCell>{words('territory.problem')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {preview.issues.map(({ line, code, value }) => (
            <TableRow key={`${line} ${code}`}>
              <TableCell align="right">{format.number(line)}</TableCell>
              <TableCell>{[label('ResidentIssueCode', code), value].filter(Boolean).join(': ')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
