import type { Law } from '@lindung/domain/programme/law';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

/** The fields that a request selects, nested; a leaf is an empty selection. */
export interface Selection {
  readonly [field: string]: Selection;
}

/** What a computed field may know beside its columns. */
export interface ReadEnvironment {
  readonly today: BusinessDate;
  /** By which prices are told. */
  readonly law: Law;
  /** The id of a person or of a membership as the reader knows it, where that is another than the registry's. */
  readonly sealId?: (id: string) => string;
  /** The number that is kept encrypted; the fields that ask for it are masked for who may not see it. */
  readonly openNik?: (cipher: Buffer) => string;
}

/** A value read from one or several SQL expressions; without a map the first expression's value is the answer. */
export interface ColumnField {
  readonly columns: readonly string[];
  readonly join?: string;
  readonly map?: (values: readonly unknown[], environment: ReadEnvironment) => unknown;
}

/** A to-one object, flattened into the row; null when `presentWhen` is null. */
export interface ObjectField {
  readonly object: FieldMap;
  readonly presentWhen: string;
  readonly join?: string;
}

/** A nested list, aggregated inside the same statement. */
export interface ListField {
  readonly list: FieldMap;
  readonly from: string;
  readonly where: string;
  readonly orderBy: string;
  readonly joins?: Joins;
  readonly join?: string;
}

export type FieldSql = ColumnField | ObjectField | ListField;
export type FieldMap = { readonly [field: string]: FieldSql };
/** LEFT JOINs by name, in the order in which they stand; a join that needs another names it. */
export type Joins = { readonly [name: string]: { readonly sql: string; readonly needs?: string } };

export interface SortKey {
  /** Expression over the base table: indexed together with the id, never null. */
  readonly expression: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'int' | 'uuid';
}

/** How one kind of record is read as flat rows: its base table, the joins that fields need, its sorts. `$1` is the business day. */
export interface ReadModel<Sort extends string = string> {
  readonly table: string;
  readonly alias: string;
  readonly id: { readonly column: string; readonly type: 'int' | 'uuid' };
  readonly joins: Joins;
  readonly fields: FieldMap;
  readonly sorts: Readonly<Record<Sort, SortKey>>;
  /** A condition that always holds, over the base table. */
  readonly always?: string;
  /** The base table carries regency_id: an area of several regencies is read as one keyset scan per regency, merged. */
  readonly perRegency?: boolean;
  /** The id of the person whom a row is about, over the base table: the trail keeps whose data were shown. */
  readonly person?: string;
  /** The id of a second one whom it shows. */
  readonly otherPerson?: string;
}

/** A column as it is. */
export const column = (expression: string, join?: string): ColumnField =>
  join === undefined ? { columns: [expression] } : { columns: [expression], join };

/** A value computed from columns by the domain. */
export function computed<T extends readonly unknown[]>(
  columns: { readonly [K in keyof T]: string },
  map: (values: T, environment: ReadEnvironment) => unknown,
  join?: string,
): ColumnField {
  const field = { columns, map: map as ColumnField['map'] & {} };
  return join === undefined ? field : { ...field, join };
}
