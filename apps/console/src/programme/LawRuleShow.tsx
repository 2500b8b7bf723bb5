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
import type { LawRuleRecord } from '../providers/records';
import { DecideLawRuleButton } from './DecideLawRuleButton';
import { EligibilityImpact } from './EligibilityImpact';
import { LawImpact } from './LawImpact';
import { draftOf } from './law-draft';
import { TermsView } from './TermsView';
import { usePeriodText } from './usePeriodText';

/** A row of the law: what it says, by which law, who entered and checked it, and, as long as it is proposed, what it would change. */
export function LawRuleShow() {
  return <RecordPage<LawRuleRecord> resource="lawRules">{(rule) => <RuleDetails rule={rule} />}</RecordPage>;
}

function RuleDetails({ rule }: { rule: LawRuleRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const session = useSession();
  const period = usePeriodText();
  const isProposed = rule.status === 'PROPOSED';
  const field = (
    name: 'validFrom' | 'validTo' | 'citation' | 'note' | 'proposedBy' | 'decidedBy' | 'reason',
  ) => words(`resources.lawRules.fields.${name}`);
  const by = (name: string | null, at: string) =>
    words('retention.rules.byAt', { name: name ?? '', at: format.moment(at) });
  return (
    <>
      <PageHeader
        title={label('LawSubject', rule.subject)}
        badge={
          <>
            <StatusChip of="LawRuleStatus" code={rule.status} />{' '}
            {rule.certainty === 'TO_BE_VERIFIED' && (
              <Chip tone="waiting">{label('Certainty', rule.certainty)}</Chip>
            )}
          </>
        }
        subtitle={period(rule)}
        actions={
          can('decideLawRule') &&
          isProposed &&
          rule.proposedById !== session?.user?.id && (
            <>
              <DecideLawRuleButton rule={rule} isGranted={false} />
              <DecideLawRuleButton rule={rule} isGranted />
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('programme.law.says')}>
          <TermsView terms={rule.terms} />
        </Section>
        <Section title={words('programme.law.origin')}>
          <Facts columns={3}>
            <Fact label={field('citation')}>{format.citation(rule.citation)}</Fact>
            <Fact label={field('validFrom')}>{format.day(rule.validFrom)}</Fact>
            <Fact label={field('validTo')}>{rule.validTo && format.day(rule.validTo)}</Fact>
            <Fact label={field('proposedBy')}>
              {rule.proposedById === null && rule.proposedBy === null
                ? words('programme.law.shipped')
                : by(rule.proposedBy, rule.proposedAt)}
            </Fact>
            <Fact label={field('decidedBy')}>{rule.decidedAt && by(rule.decidedBy, rule.decidedAt)}</Fact>
            <Fact label={field('reason')}>{rule.reason}</Fact>
            <Fact label={field('note')}>{rule.note}</Fact>
          </Facts>
        </Section>
        {isProposed &&
          can('lawImpact') &&
          (rule.subject === 'ELIGIBILITY' ? (
            <EligibilityImpact draft={draftOf(rule)} />
          ) : (
            <LawImpact draft={draftOf(rule)} />
          ))}
        <RecordTimeline record="LAW_RULE" id={rule.id} />
      </Box>
    </>
  );
}
