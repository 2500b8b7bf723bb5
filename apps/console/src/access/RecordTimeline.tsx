import { policyOf } from '@lindung/domain/access/policy';
import { PAGE_OF_RECORD, type TimelineRecord } from '@lindung/domain/access/timeline';
import { Alert, Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useCan } from '../auth/SessionContext';
import { Moments } from '../fields/Moments';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { TimelineDetails } from './TimelineDetails';
import { TrailLink } from './TrailLink';
import { useTimeline, type Shown } from './useTimeline';
import { withSteps, type Step } from './with-steps';
import { useEventTitle } from './useEventTitle';

interface RecordTimelineProps {
  readonly record: TimelineRecord;
  readonly id: string;
  /** What the record itself says has happened to it, beside what the trail keeps. */
  readonly steps?: readonly Step[];
}

const NO_STEPS: readonly Step[] = [];

/** What was done to a record, on its page; to whom the trail is open, also who looked at it. */
export function RecordTimeline({ record, id, steps = NO_STEPS }: RecordTimelineProps) {
  const words = useWords();
  const can = useCan();
  const [shown, setShown] = useState<Shown>('acts');
  const keepsLooks = policyOf(PAGE_OF_RECORD[record]).audit === 'OBJECT';
  if (!can('timeline')) return null;
  return (
    <Section
      title={words('app.timeline.title')}
      hint={words(shown === 'acts' ? 'app.timeline.hint' : 'app.timeline.looksHint')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <TrailLink objectType={record} objectId={id} />
          {keepsLooks && can('auditEvents') && (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={shown}
              aria-label={words('app.timeline.which')}
              onChange={(_event, next: Shown | null) => next && setShown(next)}
            >
              <ToggleButton value="acts">{words('app.timeline.acts')}</ToggleButton>
              <ToggleButton value="looks">{words('app.timeline.looks')}</ToggleButton>
            </ToggleButtonGroup>
          )}
        </Box>
      }
    >
      <TimelineEvents record={record} id={id} shown={shown} steps={shown === 'acts' ? steps : NO_STEPS} />
    </Section>
  );
}

interface TimelineEventsProps extends RecordTimelineProps {
  readonly shown: Shown;
}

/** The events of a history of a record, and the way to older ones. */
export function TimelineEvents({ record, id, shown, steps = NO_STEPS }: TimelineEventsProps) {
  const words = useWords();
  const format = useFormat();
  const titleOf = useEventTitle();
  const { events, error, isOlder, isReading, readOlder } = useTimeline(record, id, shown);
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!events) return <Waiting />;
  const acts = events.map((event) => ({
    key: event.id,
    at: event.at,
    what: titleOf(event),
    note: <TimelineDetails event={event} />,
  }));
  const moments = withSteps(acts, steps, isOlder);
  if (moments.length === 0) return words(shown === 'acts' ? 'app.timeline.empty' : 'app.timeline.noLooks');
  return (
    <>
      <Moments moments={moments.map(({ at, ...moment }) => ({ ...moment, when: format.moment(at) }))} />
      {isOlder && (
        <Button sx={{ mt: 1 }} disabled={isReading} onClick={readOlder}>
          {words('app.timeline.older')}
        </Button>
      )}
    </>
  );
}
