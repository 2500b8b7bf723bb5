import { Box, Button, Card } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import {
  FilterButton,
  FilterContext,
  FilterForm,
  ListBase,
  useGetResourceLabel,
  useListContext,
  type RaRecord,
  type SortPayload,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { ErrorPage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { ListMeta } from '../providers/dataProvider';
import { RequestRefused } from '../providers/request-refused';
import type { ResourceName } from '../providers/resource-names';
import { EmptyState, type EmptyStateProps } from './EmptyState';
import { KeysetPagination } from './KeysetPagination';
import { RowCount } from './RowCount';
import { RowsTable, type Column } from './RowsTable';
import { useCursor, usePageUrl } from './useCursor';

interface RowsProps<R extends RaRecord> {
  readonly resource: ResourceName;
  readonly columns: readonly Column<R>[];
  readonly empty: EmptyStateProps;
  readonly filters?: readonly ReactElement[];
  /** What the rows are limited to whatever the user filters. */
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly sort?: SortPayload;
  readonly to?: (row: R) => string;
  /** The registry is too large to be counted each time it is looked at. */
  readonly countOnRequest?: boolean;
  /** Beside the filters: export, search by NIK. */
  readonly tools?: ReactNode;
}

interface ListPageProps<R extends RaRecord> extends RowsProps<R> {
  readonly subtitle: string;
  readonly actions?: ReactNode;
}

const NO_ORDER: SortPayload = { field: 'id', order: 'ASC' };

/** A list with its head: filters, order and place are in the address. */
export function ListPage<R extends RaRecord>({ subtitle, actions, ...rows }: ListPageProps<R>) {
  const resourceLabel = useGetResourceLabel();
  return (
    <>
      <PageHeader title={resourceLabel(rows.resource, 2)} subtitle={subtitle} actions={actions} />
      <Card>
        <Rows {...rows} />
      </Card>
    </>
  );
}

/** The rows themselves, also within another page. */
export function Rows<R extends RaRecord>({ resource, filter, sort, ...parts }: RowsProps<R>) {
  const cursor = useCursor();
  return (
    <ListBase<R>
      resource={resource}
      perPage={25}
      sort={sort ?? NO_ORDER}
      storeKey={false}
      exporter={false}
      queryOptions={{ meta: { cursor } satisfies ListMeta }}
      {...(filter ? { filter } : {})}
    >
      <RowsView {...parts} />
    </ListBase>
  );
}

function RowsView<R extends RaRecord>({
  columns,
  empty,
  filters = [],
  to,
  countOnRequest = false,
  tools,
}: Omit<RowsProps<R>, 'resource' | 'filter' | 'sort'>) {
  const { data, isPending, error } = useListContext<R>();
  return (
    <FilterContext.Provider value={[...filters]}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 1.5, pt: 1 }}>
        <Box sx={{ flex: '1 1 300px', minWidth: 0, '& .MuiAutocomplete-root': { minWidth: 240 } }}>
          {filters.length > 0 && <FilterForm />}
        </Box>
        <RowCount onRequest={countOnRequest} />
        {filters.some(({ props }) => !(props as { alwaysOn?: boolean }).alwaysOn) && <FilterButton />}
        {tools}
      </Box>
      {error ? (
        <ListError error={error} />
      ) : isPending ? (
        <Box sx={{ px: 2 }}>
          <Waiting />
        </Box>
      ) : data.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <>
          <RowsTable columns={columns} to={to} />
          <KeysetPagination />
        </>
      )}
    </FilterContext.Provider>
  );
}

/** What went wrong with the rows. A place in the list that no longer holds has its way out: the beginning. */
function ListError({ error }: { error: Error }) {
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
