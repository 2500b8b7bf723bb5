import type * as types from '@lindung/graphql-client/generated/operations';
import type { RaRecord, SortPayload } from 'react-admin';

/** Which rows of a keyset list: the first ones, those after or before a cursor, or the last ones. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

interface Page {
  readonly page: {
    readonly nodes: readonly object[];
    readonly pageInfo: types.PagePartsFragment;
  };
}

/** How one resource is read and written. Filters and inputs are as the form made them; the server judges them. */
export interface ResourceOperations {
  readonly list: (page: PageArguments, filter: object, sort: SortPayload | undefined) => Promise<Page>;
  readonly count?: (filter: object) => Promise<{ readonly page: { readonly totalCount: number } }>;
  readonly one?: (id: string) => Promise<{ readonly record: object | null }>;
  readonly create?: (input: object) => Promise<{ readonly record: object }>;
  readonly update?: (input: object) => Promise<{ readonly record: object }>;
  /** Whether the list takes a filter `ids`, so that many records come in one request. */
  readonly byIds?: true;
  /** Rows that have no id of their own get one. */
  readonly idOf?: (row: RaRecord) => string;
}
