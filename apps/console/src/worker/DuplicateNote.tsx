import { Alert, AlertTitle, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';

/** That a person awaits a check for duplicates; who may see pairs is led to those of the own area. */
export function DuplicateNote({ workerId }: { workerId: string }) {
  const words = useWords();
  const can = useCan();
  return (
    <Alert severity="info" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('duplicate.awaiting')}</AlertTitle>
      {words('duplicate.awaitingHint')}
      {can('duplicatePairs') && (
        <div>
          <Button size="small" component={Link} to={listUrl('duplicatePairs', { workerId, state: 'OPEN' })}>
            {words('duplicate.see')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
