import { useEnumLabel } from '../i18n/useWords';
import type { TimelineEvent } from '../providers/records';
import { detailsOf } from './details-of';
import { useDetailText } from './useDetailText';

/** Who did it, as which role, for what reason, and what of the record it changed; numbers of other records say nothing here. */
export function TimelineDetails({ event }: { event: TimelineEvent }) {
  const label = useEnumLabel();
  const textOf = useDetailText(event);
  const { actorName, actorRole } = event;
  const { reason, ...kept } = detailsOf(event);
  const told = Object.entries(kept)
    .filter(([name]) => !/Ids?$/.test(name))
    .map(([name, value]) => textOf(name, value))
    .filter(({ text }) => text !== '');
  return (
    <>
      <div>{[actorName, actorRole && label('Role', actorRole)].filter(Boolean).join(', ')}</div>
      {typeof reason === 'string' && <div>{reason}</div>}
      {told.length > 0 && <div>{told.map(({ name, text }) => `${name}: ${text}`).join(' · ')}</div>}
    </>
  );
}
