import { businessDateOf } from '@lindung/domain/shared/business-date';
import { PersonEventKind, TOLD_BY } from '@lindung/domain/worker/person-event';
import { Alert, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { TimelineEvents } from '../access/RecordTimeline';
import { TrailLink } from '../access/TrailLink';
import { useHistory } from '../access/useTimeline';
import { useCan } from '../auth/SessionContext';
import { Moments } from '../fields/Moments';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import { PersonEventNote } from './PersonEventNote';
import { usePersonEventTitle } from './usePersonEventTitle';

type Shown = PersonEventKind | 'ALL' | 'LOOKS';

/** All that happened to a person in one order: what was done and what became known, candidacies, memberships, contributions. */
export function PersonTimeline({ workerId }: { workerId: string }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const [shown, setShown] = useState<Shown>('ALL');
  const kinds = Object.values(PersonEventKind).filter((kind) => can(TOLD_BY[kind]));
  return (
    <Section
      title={words('personTimeline.title')}
      hint={words(shown === 'LOOKS' ? 'app.timeline.looksHint' : 'personTimeline.hint')}
      actions={<TrailLink objectType="WORKER" objectId={workerId} />}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={shown}
        aria-label={words('personTimeline.which')}
        onChange={(_event, next: Shown | null) => next && setShown(next)}
        sx={{ flexWrap: 'wrap', mb: 1.75 }}
      >
        <ToggleButton value="ALL">{words('personTimeline.all')}</ToggleButton>
        {kinds.map((kind) => (
          <ToggleButton key={kind} value={kind}>
            {label('PersonEventKind', kind)}
          </ToggleButton>
        ))}
        {can('auditEvents') && <ToggleButton value="LOOKS">{words('app.timeline.looks')}</ToggleButton>}
      </ToggleButtonGroup>
      {shown === 'LOOKS' ? (
        <TimelineEvents record="WORKER" id={workerId} shown="looks" />
      ) : (
        <PersonEvents workerId={workerId} kinds={shown === 'ALL' ? kinds : [shown]} />
      )}
    </Section>
  );
}

interface PersonEventsProps {
  readonly workerId: string;
  readonly kinds: readonly PersonEventKind[];
}

function PersonEvents({ workerId, kinds }: PersonEventsProps) {
  const words = useWords();
  const format = useFormat();
  const titleOf = usePersonEventTitle();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { events, error, isOlder, isReading, readOlder } = useHistory(
    ['workers', 'timeline', workerId, ...kinds],
    (page) => dataProvider.personTimeline({ workerId, kinds: [...kinds], ...page }),
  );
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!events) return <Waiting />;
  if (events.length === 0) return words('personTimeline.empty');
  return (
    <>
      <Moments
        moments={events.map((event) => ({
          key: event.id,
          when: event.isWholeDay ? format.day(businessDateOf(event.at)) : format.moment(event.at),
          what: titleOf(event),
          note: <PersonEventNote event={event} />,
        }))}
      />
      {isOlder && (
        <Button sx={{ mt: 1 }} disabled={isReading} onClick={readOlder}>
          {words('app.timeline.older')}
        </Button>
      )}
    </>
  );
}
