import type { AuditObjectType } from '@lindung/domain/access/audit-event';
import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';

/** The way to what the trail says about one object, for those who may read it. */
export function TrailLink({ objectType, objectId }: { objectType: AuditObjectType; objectId: string }) {
  const words = useWords();
  const can = useCan();
  if (!can('auditEvents')) return null;
  return (
    <MuiLink component={Link} to={listUrl('auditEvents', { objectType, objectId })}>
      {words('access.audit.ofThis')}
    </MuiLink>
  );
}
