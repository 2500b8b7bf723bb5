import { Box } from '@mui/material';
import { RecordTimeline } from '../access/RecordTimeline';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { RegionImportRecord } from '../providers/records';
import { RowIssues } from './RowIssues';

const COUNTED = ['lines', 'added', 'changed', 'unchanged', 'refused'] as const;

/** What a file about regions brought, row by row. */
export function RegionImportShow() {
  return (
    <RecordPage<RegionImportRecord> resource="regionImports">
      {(record) => <ImportDetails record={record} />}
    </RecordPage>
  );
}

function ImportDetails({ record }: { record: RegionImportRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <>
      <PageHeader
        title={record.fileName}
        subtitle={`${label('RegionImportKind', record.kind)} · ${record.source}`}
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('territory.importResult')}>
          <Facts columns={3}>
            {COUNTED.map((name) => (
              <Fact key={name} label={words(`resources.regionImports.fields.${name}`)}>
                {format.number(record[name])}
              </Fact>
            ))}
            <Fact label={words('resources.regionImports.fields.validFrom')}>
              {format.day(record.validFrom)}
            </Fact>
            {record.licence !== null && (
              <>
                <Fact label={words('resources.regionImports.fields.edition')}>{record.edition}</Fact>
                <Fact label={words('resources.regionImports.fields.licence')}>{record.licence}</Fact>
              </>
            )}
            <Fact label={words('resources.regionImports.fields.recordedBy')}>{record.recordedBy}</Fact>
            <Fact label={words('resources.regionImports.fields.recordedAt')}>
              {format.moment(record.recordedAt)}
            </Fact>
          </Facts>
        </Section>
        {record.refused > 0 && <RowIssues count={record.refused} issues={record.issues} />}
        <RecordTimeline record="REGION_IMPORT" id={record.id} />
      </Box>
    </>
  );
}
