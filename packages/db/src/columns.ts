import { type YearMonth, yearMonth } from '@lindung/domain/shared/year-month';
import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';

/** A column of a table; `name` is the column's name in the database. */
type Column = EntitySchemaColumnOptions;

const present =
  <From, To>(convert: (value: From) => To) =>
  (value: From | null | undefined): To | null | undefined => {
    if (value === null) return null;
    return value === undefined ? undefined : convert(value);
  };

const bigintAsText: ValueTransformer = {
  to: present((value: bigint) => value.toString()),
  from: present((digits: string) => BigInt(digits)),
};

const monthAsFirstDay: ValueTransformer = {
  to: present((month: YearMonth) => `${month}-01`),
  from: present((day: string) => yearMonth(day.slice(0, 7))),
};

export const uuid = (name: string): Column => ({ type: 'uuid', name });
export const text = (name: string): Column => ({ type: 'text', name });
export const texts = (name: string): Column => ({ type: 'text', name, array: true });
export const int = (name: string): Column => ({ type: 'int', name });
export const ints = (name: string): Column => ({ type: 'int', name, array: true });
export const smallint = (name: string): Column => ({ type: 'smallint', name });
export const flag = (name: string): Column => ({ type: 'boolean', name });
export const bytes = (name: string): Column => ({ type: 'bytea', name });
export const json = (name: string): Column => ({ type: 'jsonb', name });
export const instant = (name: string): Column => ({ type: 'timestamptz', name });

/** A business day, `YYYY-MM-DD` on both sides. */
export const day = (name: string): Column => ({ type: 'date', name });

/** A month: `YYYY-MM` in the application, its first day in the database. */
export const month = (name: string): Column => ({ type: 'date', name, transformer: monthAsFirstDay });

/** A whole number beyond 2^53, bigint in the application: money in rupiah, bytes of a file. */
export const bigint = (name: string): Column => ({ type: 'bigint', name, transformer: bigintAsText });

export const nullable = (column: Column): Column => ({ ...column, nullable: true });

/** Filled by the database when the application gives no value. A function stands for an SQL expression. */
export const byDefault = (column: Column, value: unknown): Column => ({
  ...column,
  default: value,
});

/** Filled with the transaction's instant when the application gives none. */
export const instantByDefault = (name: string): Column => byDefault(instant(name), () => 'now()');

export const primary = (column: Column, constraint: string): Column => ({
  ...column,
  primary: true,
  primaryKeyConstraintName: constraint,
});

/** Never selected unless asked for by name: what most roles may not read. */
export const hidden = (column: Column): Column => ({ ...column, select: false });

/** Counts the changes of a row that people edit; `claimVersion` adds one. */
export const versionCounter = (): Column => byDefault(int('version'), 1);

/** The key by which names are sorted and searched: made by the database, in byte order. */
export const sortNameOf = (column: string): Column => ({
  type: 'text',
  name: 'sort_name',
  collation: 'C',
  nullable: true,
  generatedType: 'STORED',
  asExpression: `lower(${column})`,
  insert: false,
  update: false,
});

/** The region that owns a row; below the regency only where the row belongs to a district or a village. */
export const ownerColumns = {
  regencyId: int('regency_id'),
  districtId: nullable(int('district_id')),
  villageId: nullable(int('village_id')),
};
