import { LIST_OF_EXPORT, type ExportResource } from '@lindung/domain/exchange/export';
import { coerceInputValue, type GraphQLArgument, type GraphQLSchema } from 'graphql';

import { DomainError } from '../../graphql/domain-error.js';

/** The arguments of a list and its filter, as the API's schema reads them. */
export interface ExportArguments {
  readonly args: Readonly<Record<string, unknown>>;
  readonly filter: object | null;
}

/** Which page of a list in which order is no question of an export. */
const PAGING = new Set(['first', 'after', 'last', 'before', 'orderBy', 'filter']);

/**
 * Reads the JSON that says which rows of a list are exported: the list's own arguments (`listId`, `billId`) beside the fields
 * of its filter. The schema of the API judges it, so that an export can ask for nothing that the list can't.
 * @throws DomainError VALIDATION
 */
export function readExportFilter(
  schema: GraphQLSchema,
  resource: ExportResource,
  json: string | null,
): ExportArguments {
  const list = schema.getQueryType()?.getFields()[LIST_OF_EXPORT[resource]];
  if (!list) throw new Error(`the API has no list of ${resource}`);
  const given = parseObject(json);
  const own = list.args.filter(({ name }) => !PAGING.has(name));
  const args = Object.fromEntries(
    own.map((argument) => [argument.name, coerce(argument, given[argument.name])]),
  );
  const rest = Object.entries(given).filter(([name]) => !own.some((argument) => argument.name === name));
  const filter = list.args.find(({ name }) => name === 'filter');
  if (rest.length === 0) return { args, filter: null };
  if (!filter) throw invalid(rest[0]?.[0] ?? 'filter');
  return { args, filter: coerce(filter, Object.fromEntries(rest)) as object };
}

function coerce({ name, type }: GraphQLArgument, value: unknown): unknown {
  // Classes of inputs have null as their prototype after coercion; the copy is plain and fits into the row of a job.
  const coerced = coerceInputValue(value ?? null, type, (path) => {
    throw invalid(path.length > 0 ? path.join('.') : name);
  });
  return coerced === null ? null : (JSON.parse(JSON.stringify(coerced)) as unknown);
}

function parseObject(json: string | null): Readonly<Record<string, unknown>> {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('filter');
}

const invalid = (field: string): DomainError =>
  new DomainError({ code: 'VALIDATION', fields: [{ field, code: 'invalid' }] }, field);
