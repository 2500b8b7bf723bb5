import { Box, Card } from '@mui/material';
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
import { PageHeader } from '../layout/PageHeader';
import { Waiting } from '../layout/Waiting';
import type { ListMeta } from '../providers/dataProvider';
import type { ResourceName } from '../providers/resource-names';
import { EmptyState, type EmptyStateProps } from './EmptyState';
import { ListError } from './ListError';
import { KeysetPagination } from './KeysetPagination';
import { RowCount } from './RowCount';
import { RowsTable, type Column } from './RowsTable';
import { useCursor } from './useCursor';

interface RowsProps<R extends RaRecord> {
  readonly resource: ResourceName;
  readonly columns: readonly Column<R>[];
  readonly empty: EmptyStateProps;
  readonly filters?: readonly ReactElement[];
  /** What the rows are limited to whatever the user filters. */
  readonly filter?: Readonly<Record<string, unknown>>;
  /** What the user finds filtered at first and may take out. */
  readonly filterDefaultValues?: Readonly<Record<string, unknown>>;
  readonly sort?: SortPayload;
  readonly to?: (row: R) => string | null;
  /** The registry is too large to be counted each time it is looked at. */
  readonly countOnRequest?: boolean;
  /** Reads the rows again as long as this many milliseconds are returned for them. */
  readonly refetchInterval?: (rows: readonly R[]) => number | false;
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
export function Rows<R extends RaRecord>({
  resource,
  filter,
  filterDefaultValues,
  sort,
  refetchInterval,
  ...parts
}: RowsProps<R>) {
  const cursor = useCursor();
  return (
    <ListBase<R>
      resource={resource}
      perPage={25}
      sort={sort ?? NO_ORDER}
      storeKey={false}
      exporter={false}
      queryOptions={{
        meta: { cursor } satisfies ListMeta,
        ...(refetchInterval
          ? { refetchInterval: ({ state }) => refetchInterval(state.data?.data ?? []) }
          : {}),
      }}
      {...(filter ? { filter } : {})}
      {...(filterDefaultValues ? { filterDefaultValues } : {})}
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
}: Omit<RowsProps<R>, 'resource' | 'filter' | 'filterDefaultValues' | 'sort' | 'refetchInterval'>) {
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
