import { Box } from '@mui/material';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan, useSession } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { RetentionRuleRow } from '../providers/records';
import { DecideRuleButton } from './DecideRuleButton';

/** A row of the schedule: what it says, by which law, and who proposed and decided it. */
export function RetentionRuleShow() {
  return (
    <RecordPage<RetentionRuleRow> resource="retentionRules">
      {(rule) => <RuleDetails rule={rule} />}
    </RecordPage>
  );
}

function RuleDetails({ rule }: { rule: RetentionRuleRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const session = useSession();
  const field = (
    name:
      | 'months'
      | 'countsFrom'
      | 'atEnd'
      | 'citation'
      | 'validFrom'
      | 'validTo'
      | 'proposedBy'
      | 'decidedBy'
      | 'reason',
  ) => words(`resources.retentionRules.fields.${name}`);
  const by = (name: string | null, at: string) =>
    words('retention.rules.byAt', { name: name ?? '', at: format.moment(at) });
  return (
    <>
      <PageHeader
        title={label('RetentionKind', rule.kind)}
        badge={
          <>
            <StatusChip of="RetentionRuleStatus" code={rule.status} />{' '}
            {rule.certainty === 'TO_BE_VERIFIED' && (
              <Chip tone="waiting">{label('RetentionCertainty', rule.certainty)}</Chip>
            )}
          </>
        }
        subtitle={words('retention.rules.months', format.counted(rule.months))}
        actions={
          can('decideRetentionRule') &&
          rule.status === 'PROPOSED' &&
          rule.proposedById !== session?.user?.id && (
            <>
              <DecideRuleButton rule={rule} isGranted={false} />
              <DecideRuleButton rule={rule} isGranted />
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('resources.retentionRules.name')}>
          <Facts columns={3}>
            <Fact label={field('months')}>{format.number(rule.months)}</Fact>
            <Fact label={field('countsFrom')}>{label('RetentionStart', rule.countsFrom)}</Fact>
            <Fact label={field('atEnd')}>{label('RetentionEnd', rule.atEnd)}</Fact>
            <Fact label={field('citation')}>{format.citation(rule.citation)}</Fact>
            <Fact label={field('validFrom')}>{format.day(rule.validFrom)}</Fact>
            <Fact label={field('validTo')}>{rule.validTo && format.day(rule.validTo)}</Fact>
            <Fact label={field('proposedBy')}>{by(rule.proposedBy, rule.proposedAt)}</Fact>
            <Fact label={field('decidedBy')}>{rule.decidedAt && by(rule.decidedBy, rule.decidedAt)}</Fact>
            <Fact label={field('reason')}>{rule.reason}</Fact>
          </Facts>
        </Section>
        <RecordTimeline record="RETENTION_RULE" id={rule.id} />
      </Box>
    </>
  );
}
