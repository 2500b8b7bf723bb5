import type { EntitySchemaOptions } from 'typeorm';

type Check = NonNullable<EntitySchemaOptions<unknown>['checks']>[number];
type ForeignKey = NonNullable<EntitySchemaOptions<unknown>['foreignKeys']>[number];

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

export const check = (name: string, expression: string): Check => ({ name, expression });

/** The column holds one of the values of a domain enum. */
export const checkOneOf = (name: string, column: string, values: Readonly<Record<string, string>>): Check =>
  check(name, `${column} IN (${quoted(Object.values(values))})`);

/** The array column holds at least one and only values of a domain enum. */
export const checkSomeOf = (name: string, column: string, values: Readonly<Record<string, string>>): Check =>
  check(name, `cardinality(${column}) > 0 AND ${column} <@ ARRAY[${quoted(Object.values(values))}]`);

/** Points at the id of another table, named by its entity, so that no table file imports another. */
export const reference = (
  name: string,
  property: string,
  target: string,
  onDelete?: 'CASCADE',
): ForeignKey => ({
  name,
  target,
  columnNames: [property],
  referencedColumnNames: ['id'],
  ...(onDelete ? { onDelete } : {}),
});

/** Points at a row of another table by several properties: here -> there. */
export const referenceTo = (
  name: string,
  target: string,
  properties: Readonly<Record<string, string>>,
): ForeignKey => ({
  name,
  target,
  columnNames: Object.keys(properties),
  referencedColumnNames: Object.values(properties),
});
