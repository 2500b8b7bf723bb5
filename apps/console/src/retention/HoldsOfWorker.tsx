import { Alert, AlertTitle, Box, Link as MuiLink } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import type { LegalHoldRow } from '../providers/records';

const FEW = { page: 1, perPage: 10 };

/** The holds that keep a person's data today, whatever they are on; nothing where there is none. */
export function HoldsOfWorker({ workerId }: { workerId: string }) {
  const words = useWords();
  const { data = [] } = useGetList<LegalHoldRow>('legalHolds', { pagination: FEW, filter: { workerId } });
  if (data.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('retention.holds.ofPerson')}</AlertTitle>
      {data.map(({ id, reason, documentNumber }) => (
        <Box key={id}>
          <MuiLink component={Link} to={`/legalHolds/${id}/show`}>
            {words('retention.holds.ofPersonLine', { reason, document: documentNumber })}
          </MuiLink>
        </Box>
      ))}
    </Alert>
  );
}
