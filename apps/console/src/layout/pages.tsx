import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { isNotFound, RequestRefused } from '../providers/request-refused';
import { PageMessage } from './PageMessage';

/** There is no such page, or no such record for this assignment: the two look alike. */
export function NotFoundPage() {
  const words = useWords();
  return (
    <PageMessage isPage title={words('app.notFound')} hint={words('app.notFoundHint')}>
      <HomeButton />
    </PageMessage>
  );
}

export function AccessDeniedPage() {
  const words = useWords();
  return (
    <PageMessage isPage title={words('app.accessDenied')} hint={words('app.accessDeniedHint')}>
      <HomeButton />
    </PageMessage>
  );
}

/** Something broke, the page or a part of it: what it was, and the number to quote. */
export function ErrorPage({ error, isPart = false }: { error: Error; isPart?: boolean }) {
  const words = useWords();
  const isRefusal = error instanceof RequestRefused;
  const number = isRefusal ? error.requestId : undefined;
  return (
    <PageMessage
      isPage={!isPart}
      title={isRefusal ? error.message : words('app.errorTitle')}
      hint={number ? words('app.requestId', { requestId: number }) : undefined}
    >
      {!isFinal(error) && (
        <Button variant="contained" onClick={() => window.location.reload()}>
          {words('app.action.retry')}
        </Button>
      )}
      <HomeButton />
    </PageMessage>
  );
}

/** What was asked for, as the page that it is: another failure of reading it is not the same as nothing there to read. */
export function FailurePage({ error }: { error: Error }) {
  if (isNotFound(error)) return <NotFoundPage />;
  const code = error instanceof RequestRefused ? error.code : undefined;
  return code === 'FORBIDDEN' ? <AccessDeniedPage /> : <ErrorPage error={error} />;
}

/** Refusals that the same question gets again, however often it is asked. */
const FINAL: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'VALIDATION'];
const isFinal = (error: Error) => error instanceof RequestRefused && FINAL.includes(error.code);

function HomeButton() {
  const words = useWords();
  return (
    <Button component={Link} to="/" variant="outlined">
      {words('app.backHome')}
    </Button>
  );
}
