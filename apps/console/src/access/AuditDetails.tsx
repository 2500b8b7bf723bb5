import { Box } from '@mui/material';
import { useWords } from '../i18n/useWords';
import type { AuditEventRow } from '../providers/records';

/** The reason that was given, and on request everything that the trail keeps beside the columns. */
export function AuditDetails({ event: { details, objectId, requestId } }: { event: AuditEventRow }) {
  const words = useWords();
  const { reason, ...rest } = entriesOf(details);
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

function entriesOf(json: string | null): Record<string, unknown> {
  const details: unknown = json === null ? {} : JSON.parse(json);
  return typeof details === 'object' && details !== null ? { ...details } : {};
}
