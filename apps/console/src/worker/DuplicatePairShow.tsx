import { MarkDistinct } from '@lindung/domain/worker/duplicate-pair';
import { Alert, Box } from '@mui/material';
import { useGetOne } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { Waiting } from '../layout/Waiting';
import { WHOLE_RECORD } from '../layout/whole-record';
import type { DuplicatePairRow, WorkerRecord } from '../providers/records';
import { ComparedWorkers } from './ComparedWorkers';
import { MergeWorkers } from './MergeWorkers';

const command = MarkDistinct.pick({ reason: true });

/** Two records that may be one person, side by side, for whoever says whether they are. */
export function DuplicatePairShow() {
  return (
    <RecordPage<DuplicatePairRow> resource="duplicatePairs">{(pair) => <Pair pair={pair} />}</RecordPage>
  );
}

function Pair({ pair }: { pair: DuplicatePairRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { id, version, state, score, reasons, decidedBy, decidedAt, reason } = pair;
  return (
    <>
      <PageHeader
        title={words('duplicate.title')}
        badge={<StatusChip of="DuplicateState" code={state} />}
        subtitle={`${words('resources.duplicatePairs.fields.score')} ${words('duplicate.percent', { score: format.number(score) })}`}
        actions={
          can('markDistinct') &&
          state === 'OPEN' && (
            <ReasonButton
              resource="duplicatePairs"
              alsoRereads={['workers']}
              label={words('duplicate.distinct')}
              title={words('duplicate.distinctTitle')}
              consequence={words('duplicate.distinctConsequence')}
              done={words('duplicate.distinctDone')}
              command={command}
              send={(dataProvider, why) => dataProvider.markDistinct({ id, version, reason: why })}
            />
          )
        }
      />
      {decidedAt && (
        <Alert severity="info" sx={{ mb: 1.75 }}>
          {words('duplicate.decidedLine', {
            state: label('DuplicateState', state),
            name: decidedBy ?? '',
            at: format.moment(decidedAt),
            reason: reason ?? '',
          })}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('resources.duplicatePairs.fields.reasons')}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            {reasons.map((each) => (
              <Chip key={each} tone="waiting">
                {label('DuplicateReason', each)}
              </Chip>
            ))}
          </Box>
        </Section>
        <Sides pair={pair} />
      </Box>
    </>
  );
}

function Sides({ pair }: { pair: DuplicatePairRow }) {
  const words = useWords();
  const can = useCan();
  const { one, other, state } = pair;
  const meta = { meta: WHOLE_RECORD };
  const first = useGetOne<WorkerRecord>('workers', { id: one.id, ...meta });
  const second = useGetOne<WorkerRecord>('workers', { id: other.id, ...meta });
  const failed = first.error ?? second.error;
  if (failed) return <Alert severity="error">{failed.message}</Alert>;
  if (!first.data || !second.data) return <Waiting />;
  const sides = { one: first.data, other: second.data };
  if (state === 'OPEN' && can('mergeWorkers')) return <MergeWorkers pair={pair} {...sides} />;
  return (
    <Section title={words('duplicate.compare')}>
      <ComparedWorkers {...sides} />
    </Section>
  );
}
