import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { VillageCheckRecord } from '../providers/records';
import { CheckedRows } from './CheckedRows';
import { ConfirmAllButton } from './ConfirmAllButton';
import { JudgeForm } from './JudgeForm';
import { MinutesSection } from './MinutesSection';
import { useVerdictDraft } from './useVerdictDraft';

/** A village's check of a list: its form, its minutes, and what the district makes of it. */
export function VillageCheckShow() {
  return (
    <RecordPage<VillageCheckRecord> resource="villageChecks">
      {(check) => <VillageCheckDetails key={check.id} check={check} />}
    </RecordPage>
  );
}

function VillageCheckDetails({ check }: { check: VillageCheckRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const verdicts = useVerdictDraft(check.id);
  const { listId, listName, village, minutes, tally } = check;
  const drafted = verdicts.complete + verdicts.incomplete;
  const field = <K extends keyof typeof tally>(name: K) => words(`resources.villageChecks.fields.${name}`);
  return (
    <>
      <PageHeader
        title={words('villageCheck.title', { list: listName, village: village.name })}
        subtitle={words('villageCheck.round', { round: check.round })}
        actions={
          can('demandChecks') && (
            <Button component={Link} to={`/candidateLists/${listId}/show`}>
              {words('enrolment.propose.backTo.LIST')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section
          title={words('villageCheck.progress', {
            done: format.number(tally.people - tally.unjudged),
            people: format.number(tally.people),
          })}
          actions={
            <Chip tone={minutes ? 'good' : 'waiting'}>
              {minutes
                ? words('villageCheck.filed', { at: format.moment(minutes.filedAt) })
                : words('villageCheck.open')}
            </Chip>
          }
        >
          <Figures>
            {(['confirmed', 'rejected', 'doubtful', 'returned', 'settled'] as const).map((name) => (
              <Figure key={name} label={field(name)}>
                {format.number(tally[name])}
              </Figure>
            ))}
          </Figures>
        </Section>
        {!minutes && can('judgeCandidates') ? (
          <JudgeForm check={check} verdicts={verdicts} />
        ) : (
          <Section
            title={words(can('confirmVerdicts') ? 'villageCheck.district' : 'villageCheck.people')}
            hint={can('confirmVerdicts') ? words('villageCheck.districtHint') : undefined}
            actions={can('confirmVerdicts') && <ConfirmAllButton listId={listId} villageId={village.id} />}
          >
            <CheckedRows listId={listId} villageId={village.id} />
          </Section>
        )}
        <MinutesSection check={check} drafted={drafted} />
      </Box>
    </>
  );
}
