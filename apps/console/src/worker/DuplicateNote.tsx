import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';

/** That a person awaits a check for duplicates; whoever sees a pair of it is led there, others are told who checks. */
export function DuplicateNote({ workerId }: { workerId: string }) {
  const words = useWords();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const filter = { workerId, state: 'OPEN' };
  const mayAsk = can('duplicatePairs');
  const { data: seen } = useQuery({
    queryKey: ['duplicatePairs', 'count', filter],
    queryFn: async () => (await dataProvider.count('duplicatePairs', filter)) ?? null,
    enabled: mayAsk,
  });
  return (
    <Alert severity="info" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('duplicate.awaiting')}</AlertTitle>
      {words('duplicate.awaitingHint')}
      {mayAsk && seen === 0 && <Box>{words('duplicate.checkedElsewhere')}</Box>}
      {seen ? (
        <div>
          <Button size="small" component={Link} to={listUrl('duplicatePairs', filter)}>
            {words('duplicate.see')}
          </Button>
        </div>
      ) : null}
    </Alert>
  );
}
