import { Box } from '@mui/material';
import { useWords } from '../i18n/useWords';
import type { AuditEventRow } from '../providers/records';
import { detailsOf } from './details-of';

/** The reason that was given, and on request everything that the trail keeps beside the columns. */
export function AuditDetails({ event }: { event: AuditEventRow }) {
  const words = useWords();
  const { objectId, requestId } = event;
  const { reason, ...rest } = detailsOf(event);
  const kept = {
    ...(objectId ? { [words('resources.auditEvents.fields.objectId')]: objectId } : {}),
    [words('resources.auditEvents.fields.requestId')]: requestId,
    ...rest,
  };
  return (
    <>
      {typeof reason === 'string' && <div>{reason}</div>}
      <Box component="details" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 650 }}>
          {words('app.list.details')}
        </Box>
        {Object.entries(kept).map(([name, value]) => (
          <div key={name}>{`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`}</div>
        ))}
      </Box>
    </>
  );
}
