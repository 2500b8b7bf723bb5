import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { RequestRefused } from '../providers/request-refused';
import { PageMessage } from './PageMessage';

/** There is no such page, or no such record for this assignment: the two look alike. */
export function NotFoundPage() {
  const words = useWords();
  return (
    <PageMessage title={words('app.notFound')} hint={words('app.notFoundHint')}>
      <HomeButton />
    </PageMessage>
  );
}

export function AccessDeniedPage() {
  const words = useWords();
  return (
    <PageMessage title={words('app.accessDenied')} hint={words('app.accessDeniedHint')}>
      <HomeButton />
    </PageMessage>
  );
}

/** Something broke: what it was, and the number to quote. */
export function ErrorPage({ error }: { error: Error }) {
  const words = useWords();
  const isRefusal = error instanceof RequestRefused;
  const number = isRefusal ? error.requestId : undefined;
  return (
    <PageMessage
      title={isRefusal ? error.message : words('app.errorTitle')}
      hint={number ? words('app.requestId', { requestId: number }) : undefined}
    >
      <Button variant="contained" onClick={() => window.location.reload()}>
        {words('app.action.retry')}
      </Button>
      <HomeButton />
    </PageMessage>
  );
}

function HomeButton() {
  const words = useWords();
  return (
    <Button component={Link} to="/" variant="outlined">
      {words('app.backHome')}
    </Button>
  );
}
