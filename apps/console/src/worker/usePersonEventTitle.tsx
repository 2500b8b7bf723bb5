import { PersonEvent } from '@lindung/domain/worker/person-event';
import { VERDICT_WORDS } from '@lindung/i18n/verdict-words';
import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useEventTitle } from '../access/useEventTitle';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { PersonTimelineEvent } from '../providers/records';

/** What happened, in words, with the way to the list, the membership or the bill where whoever reads may open it. */
export function usePersonEventTitle() {
  const words = useWords();
  const label = useEnumLabel();
  const format = useFormat();
  const can = useCan();
  const titleOfAct = useEventTitle();

  const textOf = (event: PersonTimelineEvent): string => {
    const name = event.name ?? '';
    switch (event.event) {
      case PersonEvent.ACT:
        return titleOfAct({ ...event, operation: event.operation ?? '' });
      case PersonEvent.DECILE_OBSERVED:
        return words('personTimeline.DECILE_OBSERVED', {
          decile: event.decile ?? '',
          source: event.source ? label('DecileSource', event.source) : '',
        });
      case PersonEvent.STATUS_KNOWN:
        return words('personTimeline.STATUS_KNOWN', {
          status: event.personStatus ? label('PersonStatus', event.personStatus) : '',
          source: event.populationSource ? label('PopulationSource', event.populationSource) : '',
        });
      case PersonEvent.IDENTITY_MATCHED:
        return words('personTimeline.IDENTITY_MATCHED', {
          status: event.matchStatus ? label('IdentityMatchStatus', event.matchStatus) : '',
        });
      case PersonEvent.JUDGED:
        return words('personTimeline.JUDGED', {
          step: event.step ? label('CheckStep', event.step) : '',
          verdict: event.step && event.verdict ? label(VERDICT_WORDS[event.step], event.verdict) : '',
        });
      case PersonEvent.WAITING_ENDED:
        return words('personTimeline.WAITING_ENDED', {
          name,
          end: event.waitingEnd ? label('WaitingEnd', event.waitingEnd) : '',
        });
      case PersonEvent.MEMBERSHIP_CHANGED:
        return words('personTimeline.MEMBERSHIP_CHANGED', {
          name,
          status: event.enrolmentStatus ? label('EnrolmentStatus', event.enrolmentStatus) : '',
        });
      case PersonEvent.BILLED:
        return words('personTimeline.BILLED', {
          month: event.month ? format.month(event.month) : '',
          amount: event.amount === null ? '' : format.rupiah(event.amount),
          status: event.billStatus ? label('BillStatus', event.billStatus) : '',
        });
      case PersonEvent.HOME_LEFT:
      case PersonEvent.LISTED:
      case PersonEvent.WAITING_BEGAN:
      case PersonEvent.LAPSED:
        return words(`personTimeline.${event.event}`, { name });
    }
  };

  const pageOf = ({ event, targetId }: PersonTimelineEvent): string | undefined => {
    if (targetId === null) return undefined;
    if (event === PersonEvent.LISTED || event === PersonEvent.JUDGED)
      return can('candidateList') ? `/candidateLists/${targetId}/show` : undefined;
    if (event === PersonEvent.BILLED) return can('bill') ? `/bills/${targetId}/show` : undefined;
    return can('membership') ? `/memberships/${targetId}/show` : undefined;
  };

  return (event: PersonTimelineEvent): ReactNode => {
    const page = pageOf(event);
    return page === undefined ? (
      textOf(event)
    ) : (
      <MuiLink component={Link} to={page}>
        {textOf(event)}
      </MuiLink>
    );
  };
}
