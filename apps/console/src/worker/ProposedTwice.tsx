import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';

/** That people of a proposal may be registered twice; whoever compares records is led there, others are told who does. */
export function ProposedTwice({ people }: { people: number }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  if (people === 0) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{words('duplicate.proposed', format.counted(people))}</AlertTitle>
      {words('duplicate.proposedHint')}
      {can('duplicatePairs') ? (
        <div>
          <Button
            size="small"
            color="inherit"
            component={Link}
            to={listUrl('duplicatePairs', { state: 'OPEN' })}
          >
            {words('duplicate.openList')}
          </Button>
        </div>
      ) : (
        <Box>{words('duplicate.proposedWho')}</Box>
      )}
    </Alert>
  );
}
