import type { AuditObjectType } from '@lindung/domain/access/audit-event';
import { Link as MuiLink } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useEnumLabel } from '../i18n/useWords';
import type { AuditEventRow } from '../providers/records';
import { detailsOf } from './details-of';
import { exportedList } from './exported-list';
import { objectPage } from './object-page';

/** What an event is about: the way to its page, where it has one and the reader may open it; of an exported list its name. */
export function AuditObject({ event }: { event: AuditEventRow }) {
  const label = useEnumLabel();
  const can = useCan();
  const listName = useGetResourceLabel();
  const { objectType } = event;
  const details = detailsOf(event);
  const list = exportedList(details);
  if (objectType === null) return list && <>{listName(list, 2)}</>;
  const name = label('AuditObjectType', objectType as AuditObjectType);
  const page = objectPage(event, details);
  if (!page || !can(page.operation)) return <>{name}</>;
  return (
    <MuiLink component={Link} to={page.to}>
      {name}
    </MuiLink>
  );
}
