import { DecideErasure } from '@lindung/domain/retention/erasure-run';
import { Box } from '@mui/material';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan, useSession } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { Rows } from '../list/ListPage';
import type { ErasureItemRow, ErasureRunRow } from '../providers/records';
import { ErasureCounts } from './ErasureCounts';

/** A run: its list, who proposed and decided it, and the report of what it erased. */
export function ErasureRunShow() {
  return <RecordPage<ErasureRunRow> resource="erasureRuns">{(run) => <RunDetails run={run} />}</RecordPage>;
}

function RunDetails({ run }: { run: ErasureRunRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const session = useSession();
  const field = (name: 'dueOn' | 'items' | 'reason' | 'proposedBy' | 'decidedBy' | 'decisionReason') =>
    words(`resources.erasureRuns.fields.${name}`);
  const by = (name: string | null, at: string) =>
    words('retention.rules.byAt', { name: name ?? '', at: format.moment(at) });
  return (
    <>
      <PageHeader
        title={words('retention.erasure.title', { day: format.day(run.dueOn) })}
        badge={<StatusChip of="ErasureRunStatus" code={run.status} />}
        subtitle={words('retention.erasure.duePeople', format.counted(run.items))}
        actions={
          can('decideErasure') &&
          run.status === 'PROPOSED' &&
          run.proposedById !== session?.user?.id && (
            <>
              <DecideErasureButton run={run} isGranted={false} />
              <DecideErasureButton run={run} isGranted />
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={field('reason')}>
          <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>{run.reason}</Box>
          <Facts columns={3}>
            <Fact label={field('dueOn')}>{format.day(run.dueOn)}</Fact>
            <Fact label={field('items')}>{format.number(run.items)}</Fact>
            <Fact label={field('proposedBy')}>{by(run.proposedBy, run.proposedAt)}</Fact>
            <Fact label={field('decidedBy')}>{run.decidedAt && by(run.decidedBy, run.decidedAt)}</Fact>
            <Fact label={field('decisionReason')}>{run.decisionReason}</Fact>
          </Facts>
        </Section>
        <Section title={words('retention.erasure.report')}>
          <ErasureCounts counts={run.report} />
        </Section>
        {can('erasureItems') && (
          <Section title={words('retention.erasure.list')}>
            <Items run={run} />
          </Section>
        )}
        <RecordTimeline record="ERASURE_RUN" id={run.id} />
      </Box>
    </>
  );
}

/** Those on the list; who was erased is told by a number that names nobody. */
function Items({ run }: { run: ErasureRunRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const field = (name: 'worker' | 'kind' | 'region' | 'dueOn' | 'outcome' | 'sparedBy') =>
    words(`resources.erasureItems.fields.${name}`);
  return (
    <Rows<ErasureItemRow>
      resource="erasureItems"
      filter={{ runId: run.id }}
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          render: ({ worker, personId }) => worker?.fullName ?? <small>{personId}</small>,
        },
        { id: 'kind', label: field('kind'), render: ({ kind }) => label('RetentionKind', kind) },
        { id: 'region', label: field('region'), render: ({ region }) => region?.name },
        { id: 'dueOn', label: field('dueOn'), isWhole: true, render: ({ dueOn }) => format.dayShort(dueOn) },
        {
          id: 'outcome',
          label: field('outcome'),
          render: ({ outcome }) => outcome && <StatusChip of="ErasureOutcome" code={outcome} />,
        },
        {
          id: 'sparedBy',
          label: field('sparedBy'),
          render: ({ sparedBy }) => sparedBy && label('ErasureKeeper', sparedBy),
        },
      ]}
      empty={{ title: words('retention.erasure.nothingDue') }}
    />
  );
}

const command = DecideErasure.omit({ isGranted: true });

/** Carries a run out or declines it, once; what is erased does not come back. */
function DecideErasureButton({ run, isGranted }: { run: ErasureRunRow; isGranted: boolean }) {
  const words = useWords();
  const format = useFormat();
  const act = isGranted ? 'grant' : 'decline';
  const { id, version, items } = run;
  return (
    <ReasonButton
      resource="erasureRuns"
      alsoRereads={['erasureItems']}
      variant={isGranted ? 'contained' : 'outlined'}
      label={words(`retention.erasure.${act}`)}
      title={words(`retention.erasure.${act}`)}
      consequence={
        isGranted
          ? words('retention.erasure.grantConsequence', format.counted(items))
          : words('retention.erasure.declineConsequence')
      }
      done={words('retention.erasure.decided')}
      command={command}
      send={(dataProvider, reason) => dataProvider.decideErasure({ id, version, isGranted, reason })}
    />
  );
}
