import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do so that there will be something. */
  readonly hint?: string | undefined;
  readonly action?: ReactNode;
}

/** A list without rows: nothing matches the filter, or there is nothing yet and this is the next step. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  const words = useWords();
  const { filterValues, setFilters } = useListContext();
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
