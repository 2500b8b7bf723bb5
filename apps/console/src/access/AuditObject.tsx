import type { AuditObjectType } from '@lindung/domain/access/audit-event';
import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useEnumLabel } from '../i18n/useWords';
import type { AuditEventRow } from '../providers/records';
import { detailsOf } from './details-of';
import { objectPage } from './object-page';

/** What an event is about: the way to its page, where it has one and the reader may open it. */
export function AuditObject({ event }: { event: AuditEventRow }) {
  const label = useEnumLabel();
  const can = useCan();
  const { objectType } = event;
  if (objectType === null) return null;
  const name = label('AuditObjectType', objectType as AuditObjectType);
  const page = objectPage(event, detailsOf(event));
  if (!page || !can(page.operation)) return <>{name}</>;
  return (
    <MuiLink component={Link} to={page.to}>
      {name}
    </MuiLink>
  );
}
