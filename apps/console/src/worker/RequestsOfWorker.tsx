import { Alert, AlertTitle, Box, Link as MuiLink } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { PersonRequestRow } from '../providers/records';

const FEW = { page: 1, perPage: 10 };

/** What a person asks about the own data and waits for; nothing where there is none. */
export function RequestsOfWorker({ workerId }: { workerId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { data = [] } = useGetList<PersonRequestRow>('personRequests', {
    pagination: FEW,
    filter: { workerId, status: 'OPEN' },
  });
  if (data.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('worker.request.openOf')}</AlertTitle>
      {data.map(({ id, kind, dueAt }) => (
        <Box key={id}>
          <MuiLink component={Link} to={`/personRequests/${id}/show`}>
            {words('worker.request.openLine', {
              kind: label('PersonRequestKind', kind),
              due: format.moment(dueAt),
            })}
          </MuiLink>
        </Box>
      ))}
    </Alert>
  );
}
