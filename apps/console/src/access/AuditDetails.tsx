import { Box } from '@mui/material';
import { useWords } from '../i18n/useWords';
import type { AuditEventRow } from '../providers/records';
import { detailsOf } from './details-of';
import { useDetailText } from './useDetailText';

/** The reason that was given, and on request everything that the trail keeps beside the columns. */
export function AuditDetails({ event }: { event: AuditEventRow }) {
  const words = useWords();
  const textOf = useDetailText(event);
  const { objectId, requestId } = event;
  const { reason, ...rest } = detailsOf(event);
  const kept = [
    ...(objectId ? [{ name: words('resources.auditEvents.fields.objectId'), text: objectId }] : []),
    { name: words('resources.auditEvents.fields.requestId'), text: requestId },
    ...Object.entries(rest).map(([key, value]) => textOf(key, value)),
  ];
  return (
    <>
      {typeof reason === 'string' && <div>{reason}</div>}
      <Box component="details" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 650 }}>
          {words('app.list.details')}
        </Box>
        {kept
          .filter(({ text }) => text !== '')
          .map(({ name, text }) => (
            <div key={name}>{`${name}: ${text}`}</div>
          ))}
      </Box>
    </>
  );
}
