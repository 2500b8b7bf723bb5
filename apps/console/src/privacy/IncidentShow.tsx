import { CloseIncident } from '@lindung/domain/privacy/incident';
import { Box } from '@mui/material';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan, useSession } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { IncidentRecord } from '../providers/records';
import { AssessIncidentButton } from './AssessIncidentButton';
import { IncidentNotes } from './IncidentNotes';
import { IncidentNotices } from './IncidentNotices';
import { IncidentPersons } from './IncidentPersons';
import { IncidentScopes } from './IncidentScopes';
import { useIncidentWords } from './useIncidentWords';

/** An incident: what happened, what it reaches, whose data came out, who was told, and what was noted. */
export function IncidentShow() {
  return (
    <RecordPage<IncidentRecord> resource="incidents">
      {(incident) => <IncidentDetails incident={incident} />}
    </RecordPage>
  );
}

function IncidentDetails({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const { status, isLate, closing } = incident;
  return (
    <>
      <PageHeader
        title={incident.title}
        badge={
          <>
            <StatusChip of="IncidentStatus" code={status} />{' '}
            {isLate && <Chip tone="risk">{say('late')}</Chip>}
          </>
        }
        actions={<IncidentActions incident={incident} />}
      />
      <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Happened incident={incident} />
        <IncidentScopes incident={incident} />
        <Assessment incident={incident} />
        <IncidentNotices incident={incident} />
        <IncidentNotes incident={incident} />
        <IncidentPersons incident={incident} />
        {closing && (
          <Section title={say('closing')}>
            <Box sx={{ overflowWrap: 'anywhere' }}>{closing}</Box>
          </Section>
        )}
        <RecordTimeline record="INCIDENT" id={incident.id} />
      </Box>
    </>
  );
}

/** What may be done next, by whom: nobody closes what they assessed, and nothing before whoever must be told is told. */
function IncidentActions({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const can = useCan();
  const me = useSession()?.user?.id;
  const { id, version, status, isBreach, assessedById } = incident;
  const isAssessable = status !== 'CLOSED';
  const isDone = status === 'NOTIFIED' || (status === 'ASSESSED' && isBreach === false);
  return (
    <>
      {can('assessIncident') && isAssessable && <AssessIncidentButton incident={incident} />}
      {can('closeIncident') && isDone && assessedById !== me && (
        <ReasonButton
          resource="incidents"
          variant="contained"
          label={say('close')}
          title={say('close')}
          consequence={say('closeConsequence')}
          done={say('closed')}
          command={CloseIncident.pick({ reason: true })}
          send={(dataProvider, reason) => dataProvider.closeIncident({ id, version, reason })}
        />
      )}
    </>
  );
}

function Happened({ incident }: { incident: IncidentRecord }) {
  const words = useWords();
  const say = useIncidentWords();
  const format = useFormat();
  const by = (at: string | null, name: string | null) =>
    at && say('byAt', { name: name ?? '', at: format.moment(at) });
  const field = (
    name:
      | 'beganAt'
      | 'endedAt'
      | 'noticedAt'
      | 'dueAt'
      | 'reopenedAt'
      | 'openedBy'
      | 'assessedBy'
      | 'notifiedAt'
      | 'closedBy',
  ) => words(`resources.incidents.fields.${name}`);
  return (
    <Section title={say('happened')}>
      <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>{incident.description}</Box>
      <Facts columns={3}>
        <Fact label={field('beganAt')}>{format.moment(incident.beganAt)}</Fact>
        <Fact label={field('endedAt')}>
          {incident.endedAt ? format.moment(incident.endedAt) : say('unfinished')}
        </Fact>
        <Fact label={field('noticedAt')}>{format.moment(incident.noticedAt)}</Fact>
        <Fact label={field('dueAt')}>{format.moment(incident.dueAt)}</Fact>
        <Fact label={field('reopenedAt')}>{incident.reopenedAt && format.moment(incident.reopenedAt)}</Fact>
        <Fact label={field('openedBy')}>{by(incident.openedAt, incident.openedBy)}</Fact>
        <Fact label={field('assessedBy')}>{by(incident.assessedAt, incident.assessedBy)}</Fact>
        <Fact label={field('notifiedAt')}>{incident.notifiedAt && format.moment(incident.notifiedAt)}</Fact>
        <Fact label={field('closedBy')}>{by(incident.closedAt, incident.closedBy)}</Fact>
      </Facts>
    </Section>
  );
}

function Assessment({ incident: { isBreach, manner, remedy } }: { incident: IncidentRecord }) {
  const words = useWords();
  const say = useIncidentWords();
  if (isBreach === null) return null;
  return (
    <Section title={say('assessment')} hint={say(isBreach ? 'breach' : 'noBreach')}>
      <Facts columns={2}>
        <Fact label={words('resources.incidents.fields.manner')}>{manner}</Fact>
        <Fact label={words('resources.incidents.fields.remedy')}>{remedy}</Fact>
      </Facts>
    </Section>
  );
}
