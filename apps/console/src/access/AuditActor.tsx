import { businessDateOf } from '@lindung/domain/shared/business-date';
import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { AuditEventRow } from '../providers/records';

/** Who acted, and the way to whose data that user was shown on the day of the event. */
export function AuditActor({ event }: { event: AuditEventRow }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const { actorId, actorName, actorRole, at } = event;
  const name = actorRole ? `${actorName}, ${label('Role', actorRole)}` : actorName;
  if (actorId === null || !can('personsSeen')) return <>{name}</>;
  const day = businessDateOf(at);
  return (
    <MuiLink
      component={Link}
      to={listUrl('personsSeen', { userId: actorId, from: day, to: day })}
      title={words('access.personsSeen.ofActor')}
    >
      {name}
    </MuiLink>
  );
}
