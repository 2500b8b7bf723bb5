import { Box } from '@mui/material';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { RegionChangeRow } from '../providers/records';
import { AssignResidentsButton } from './AssignResidentsButton';
import { RegionLinks } from './RegionLinks';

/** A change of regions: by what law, from when, which became which, and who has moved. */
export function RegionChangeShow() {
  return (
    <RecordPage<RegionChangeRow> resource="regionChanges">
      {(change) => <ChangeDetails change={change} />}
    </RecordPage>
  );
}

function ChangeDetails({ change }: { change: RegionChangeRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'effectiveOn' | 'source' | 'recordedBy' | 'recordedAt' | 'moved' | 'remaining') =>
    words(`resources.regionChanges.fields.${name}`);
  return (
    <>
      <PageHeader
        title={`${label('RegionChangeKind', change.kind)} · ${format.day(change.effectiveOn)}`}
        subtitle={change.source}
        actions={
          <>
            {can('assignResidents') && change.kind === 'SPLIT' && <AssignResidentsButton change={change} />}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('territory.changes')}>
          <Facts columns={3}>
            <Fact label={words('resources.regionChanges.fields.predecessors')}>
              <RegionLinks regions={change.predecessors} />
            </Fact>
            <Fact label={words('resources.regionChanges.fields.successors')}>
              <RegionLinks regions={change.successors} />
            </Fact>
            <Fact label={field('recordedBy')}>{change.recordedBy}</Fact>
            <Fact label={field('recordedAt')}>{format.moment(change.recordedAt)}</Fact>
            <Fact label={field('moved')}>{format.number(change.moved)}</Fact>
            <Fact label={field('remaining')}>{format.number(change.remaining)}</Fact>
          </Facts>
        </Section>
        <RecordTimeline record="REGION_CHANGE" id={change.id} />
      </Box>
    </>
  );
}
