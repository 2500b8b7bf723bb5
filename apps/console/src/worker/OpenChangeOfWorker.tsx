import { isPersonFact } from '@lindung/domain/worker/person-fact';
import { Alert, AlertTitle, Box, Link as MuiLink } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { factLabel } from '../fields/PersonChange';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { ChangeRequestRow } from '../providers/records';

const FEW = { page: 1, perPage: 10 };

/** What is proposed of a person and waits for a second one; nothing where there is none. */
export function OpenChangeOfWorker({ workerId }: { workerId: string }) {
  const words = useWords();
  const format = useFormat();
  const { data = [] } = useGetList<ChangeRequestRow>('changeRequests', {
    pagination: FEW,
    filter: { workerId, status: 'OPEN' },
  });
  if (data.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('changeRequest.openOf')}</AlertTitle>
      {data.map(({ id, fields, proposedAt }) => (
        <Box key={id}>
          <MuiLink component={Link} to={`/changeRequests/${id}/show`}>
            {words('changeRequest.openLine', {
              fields: fields
                .filter(isPersonFact)
                .map((field) => words(factLabel(field)))
                .join(', '),
              at: format.moment(proposedAt),
            })}
          </MuiLink>
        </Box>
      ))}
    </Alert>
  );
}
