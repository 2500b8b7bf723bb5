import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import { ErrorPage } from '../layout/pages';
import { RequestRefused } from '../providers/request-refused';
import { usePageUrl } from './useCursor';

/** What went wrong with the rows. A place in the list that no longer holds has its way out: the beginning. */
export function ListError({ error }: { error: Error }) {
  const words = useWords();
  const pageUrl = usePageUrl();
  if (!(error instanceof RequestRefused && error.code === 'CURSOR_INVALID'))
    return <ErrorPage isPart error={error} />;
  return (
    <PageMessage title={error.message}>
      <Button variant="contained" component={Link} to={pageUrl(undefined)}>
        {words('app.list.first')}
      </Button>
    </PageMessage>
  );
}
