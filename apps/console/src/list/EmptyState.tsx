import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import { useCursor, usePageUrl } from './useCursor';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do so that there will be something. */
  readonly hint?: string | undefined;
  readonly action?: ReactNode;
}

/** A list without rows: they end before this place of it, nothing matches the filter, or there is nothing yet and this is the next step. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  const words = useWords();
  const { filterValues, setFilters } = useListContext();
  const cursor = useCursor();
  const pageUrl = usePageUrl();
  if (cursor) {
    return (
      <PageMessage title={words('app.list.cursorStale')}>
        <Button variant="contained" component={Link} to={pageUrl(undefined)}>
          {words('app.list.first')}
        </Button>
      </PageMessage>
    );
  }
  if (Object.keys(filterValues).length > 0) {
    return (
      <PageMessage title={words('app.list.filtered')}>
        <Button variant="outlined" onClick={() => setFilters({}, {})}>
          {words('app.list.clearFilters')}
        </Button>
      </PageMessage>
    );
  }
  return (
    <PageMessage title={title} hint={hint}>
      {action}
    </PageMessage>
  );
}
