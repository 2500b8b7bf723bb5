import { useFormat } from '../i18n/useFormat';
import { useOperationName } from '../i18n/useOperationName';
import { useWords } from '../i18n/useWords';
import type { TimelineEvent } from '../providers/records';
import { detailsOf } from './details-of';
import { workDone } from './work-done';

/** What an act is called, as the trail calls it; a mass action with the number of its rows. */
export function useEventTitle() {
  const words = useWords();
  const nameOfOperation = useOperationName();
  const format = useFormat();
  return (event: TimelineEvent): string => {
    const done = workDone(event);
    const title = done ? words(`access.audit.${done}`) : nameOfOperation(event.operation);
    return event.count === null || event.count === 1 || 'resource' in detailsOf(event)
      ? title
      : `${title} (${format.number(event.count)})`;
  };
}
