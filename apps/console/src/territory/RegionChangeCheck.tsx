import type { RegionChangePreviewInput } from '@lindung/graphql-client/generated/operations';
import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
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
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { run, isRunning, error } = useAction((provider) => provider.changeRegions(change), {
    rereads: [],
    done: () => words('territory.changeApplied'),
    onDone: ({ record }) => void navigate(`/regionChanges/${record.id}/show`, { replace: true }),
  });
  const { data: preview, error: refusal } = useQuery({
    queryKey: ['regionChanges', 'preview', change],
    queryFn: () => dataProvider.regionChangePreview({ input: change }),
    enabled: !isRunning,
    retry: false,
    staleTime: 0,
  });
  const problem = error ?? refusal;
  if (!preview && !problem) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview && (
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
      <Box aria-live="assertive">{problem && <Alert severity="error">{problem.message}</Alert>}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview && preview.refusedRows === 0 && (
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
