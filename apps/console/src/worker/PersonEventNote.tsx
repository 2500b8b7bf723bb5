import { PersonEvent } from '@lindung/domain/worker/person-event';
import { TimelineDetails } from '../access/TimelineDetails';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { PersonTimelineEvent } from '../providers/records';

/** What else there is to say of an event: who did it, why, from which list or payer, and the day of the fact itself. */
export function PersonEventNote({ event }: { event: PersonTimelineEvent }) {
  const words = useWords();
  const label = useEnumLabel();
  const format = useFormat();
  if (event.event === PersonEvent.ACT)
    return <TimelineDetails event={{ ...event, operation: event.operation ?? '' }} />;
  const isNamed = event.event === PersonEvent.JUDGED || event.event === PersonEvent.BILLED;
  const told = [
    event.checkReason && label('CheckReason', event.checkReason),
    event.exitReason && label('ExitReason', event.exitReason),
    event.event === PersonEvent.LISTED && event.source && label('DecileSource', event.source),
    isNamed && event.name,
    event.ofDay && words(dayWords(event), { day: format.day(event.ofDay) }),
  ].filter(Boolean);
  return told.join(' · ');
}

const dayWords = ({ event, enrolmentStatus }: PersonTimelineEvent) =>
  event === PersonEvent.MEMBERSHIP_CHANGED
    ? enrolmentStatus === 'ENDED'
      ? ('personTimeline.until' as const)
      : ('personTimeline.from' as const)
    : ('personTimeline.ofDay' as const);
