import { createHash } from 'node:crypto';

import type { Statement } from '../database.js';
import { type CompiledSelection, compileSelection, joinClauses } from './compile-selection.js';
import type { Conditions, Parts } from './conditions.js';
import type { ReadEnvironment, ReadModel, Selection, SortKey } from './read-model.js';

/** Page sizes that a statement is prepared for: a request is rounded up, so that few texts stay prepared. */
const preparedSizes = [10, 25, 50, 100, 200] as const;

export interface PageRequest {
  /** 1..200 */
  readonly size: number;
  /** From the end of the list towards its beginning. */
  readonly backward: boolean;
  /** Sort value and id of the row after (or, backward, before) which the page begins. */
  readonly position?: readonly [sortValue: unknown, id: unknown];
  readonly descending: boolean;
}

export interface PlannedPage {
  readonly statements: readonly Statement[];
  /** Makes the page from the rows of the statements. */
  readonly assemble: (rows: readonly (readonly unknown[][])[]) => Page;
}

export interface Page {
  readonly nodes: readonly Record<string, unknown>[];
  readonly positions: ReadonlyArray<readonly [sortValue: unknown, id: unknown]>;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount?: number;
}

/** What a list leaves in the trail, written by the very statement that reads it. */
export interface ListAudit {
  readonly columns: readonly string[];
  /** The type of each value. */
  readonly casts: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Plans one keyset page: the base rows are filtered, sorted and cut first, then joined to what the selection needs.
 * One statement, one more when the total is asked for; their number never depends on the rows.
 */
export function planPage(
  model: ReadModel,
  sort: SortKey,
  request: PageRequest,
  conditions: Conditions,
  selection: Selection,
  options: {
    readonly manyRegencies: boolean;
    readonly wantsTotal: boolean;
    readonly environment: ReadEnvironment;
    readonly mask?: readonly string[];
    readonly audit?: ListAudit;
    /** The event belongs to the owner of the record, whoever reads it: its own auditor sees who from outside looked at it. */
    readonly auditsOwner?: boolean;
  },
): PlannedPage {
  const compiled = compileSelection(model.fields, selection, options.mask);
  const count = countStatement(model, conditions, options.wantsTotal);
  const text = pageText(model, sort, request, conditions, compiled, options);
  const width = compiled.columns.length;

  const assemble: PlannedPage['assemble'] = ([pageRows = [], countRows]) => {
    const rows = pageRows.slice(0, request.size);
    const more = pageRows.length > rows.length;
    if (request.backward) rows.reverse();
    return {
      nodes: rows.map((row) => compiled.build(row, options.environment)),
      positions: rows.map((row) => [row[width], row[width + 1]] as const),
      hasNextPage: request.backward ? request.position !== undefined : more,
      hasPreviousPage: request.backward ? more : request.position !== undefined,
      ...(countRows ? { totalCount: Number(countRows[0]?.[0]) } : {}),
    };
  };
  return {
    statements: count ? [prepared(text, conditions.values), count] : [prepared(text, conditions.values)],
    assemble,
  };
}

function pageText(
  model: ReadModel,
  sort: SortKey,
  request: PageRequest,
  conditions: Conditions,
  compiled: CompiledSelection,
  options: { readonly manyRegencies: boolean; readonly audit?: ListAudit; readonly auditsOwner?: boolean },
): string {
  const { alias } = model;
  const direction = request.descending === request.backward ? 'ASC' : 'DESC';
  const order = `${sort.expression} ${direction}, ${model.id.column} ${direction}`;
  const fetched = (preparedSizes.find((size) => size >= request.size) ?? 200) + 1;
  const where = [...(model.always === undefined ? [] : [model.always]), ...conditions.whereSqlOfPart];
  if (request.position) {
    const [value, id] = request.position;
    const compare = direction === 'ASC' ? '>' : '<';
    where.push(
      `(${sort.expression}, ${model.id.column}) ${compare} (${conditions.bind(value)}::${sort.type}, ${conditions.bind(id)}::${model.id.type})`,
    );
  }
  const base = (extra: readonly string[]): string => {
    const all = ['$1::date IS NOT NULL', ...extra, ...where].join(' AND ');
    return `SELECT ${alias}.* FROM ${model.table} ${alias}${conditions.joinSql} WHERE ${all} ORDER BY ${order} LIMIT ${fetched}`;
  };
  const merged = ({ table, column, where: which }: Parts): string =>
    `SELECT ${alias}.* FROM ${table} part CROSS JOIN LATERAL (${base([`${column} = part.id`])}) ${alias} ` +
    `WHERE ${which} ORDER BY ${order} LIMIT ${fetched}`;
  const regencies = model.perRegency === true && options.manyRegencies ? regenciesOf(alias) : undefined;
  const parts = conditions.parts ?? regencies;
  const scanned = parts ? merged(parts) : base([]);
  const owner = options.auditsOwner === true ? ownerColumns.map((name) => `${alias}.${name}`) : [];
  const person = options.audit ? [model.person, model.otherPerson].filter((id) => id !== undefined) : [];
  const columns = [...compiled.columns, positionOf(sort), model.id.column, ...owner, ...person]
    .map((expression, at) => `${expression} AS c${at}`)
    .join(', ');
  const page = `SELECT ${columns} FROM (${scanned}) ${alias}${joinClauses(model.joins, compiled.joins)} ORDER BY ${order}`;
  if (!options.audit) return page;
  const sortAt = compiled.columns.length;
  const ownerAt = owner.length > 0 ? sortAt + 2 : undefined;
  const personsAt = person.map((_, at) => sortAt + 2 + owner.length + at);
  return withAudit(
    page,
    { sortAt, sortType: sort.type, ownerAt, personsAt, direction, size: request.size },
    options.audit,
    conditions,
  );
}

/** Where a row stands, as a cursor carries it: an instant to its microseconds, of which a date of the program would keep a thousandth. */
const positionOf = ({ expression, type }: SortKey): string =>
  type === 'timestamptz' ? `(${expression})::text` : expression;

/** The regencies of the jurisdiction, each read for itself. */
const regenciesOf = (alias: string): Parts => ({
  table: 'region',
  column: `${alias}.regency_id`,
  where: `part.level = 'REGENCY' AND (jurisdiction_area() IS NULL OR part.id = ANY (jurisdiction_area()))`,
});

const ownerColumns: readonly string[] = ['regency_id', 'district_id', 'village_id'];

/** The trail's event is written by the statement that reads, with the number of rows that it answered and whom they are about. */
function withAudit(
  page: string,
  at: {
    readonly sortAt: number;
    readonly sortType: SortKey['type'];
    readonly ownerAt: number | undefined;
    readonly personsAt: readonly number[];
    readonly direction: string;
    readonly size: number;
  },
  audit: ListAudit,
  conditions: Conditions,
): string {
  const { sortAt, sortType, ownerAt, personsAt, direction, size } = at;
  // The row after the page is read to know whether there is one, and shown to nobody.
  const shown = `LEAST(count(*), ${conditions.bind(size)}::int)`;
  const values = audit.values.map((value, place) => {
    const bound = `${conditions.bind(value)}::${audit.casts[place]}`;
    const owner = ownerColumns.indexOf(audit.columns[place] ?? '');
    return ownerAt === undefined || owner < 0 ? bound : `COALESCE(max(c${ownerAt + owner}), ${bound})`;
  });
  const shownOf = personsAt.map((place) => `(array_agg(c${place}))[:${conditions.bind(size)}::int]`);
  const persons = shownOf.length === 0 ? 'NULL' : `NULLIF(array_remove(${shownOf.join(' || ')}, NULL), '{}')`;
  return (
    `WITH page AS MATERIALIZED (${page}), ` +
    `seen AS (INSERT INTO audit_event (${audit.columns.join(', ')}, row_count, persons) ` +
    `SELECT ${values.join(', ')}, ${shown}, ${persons} FROM page) ` +
    `SELECT * FROM page ORDER BY c${sortAt}::${sortType} ${direction}, c${sortAt + 1} ${direction}`
  );
}

function countStatement(model: ReadModel, conditions: Conditions, wanted: boolean): Statement | undefined {
  if (!wanted) return undefined;
  const where = [...(model.always === undefined ? [] : [model.always]), ...conditions.whereSqlOfPart];
  const { parts } = conditions;
  const all = [...(parts ? [`${parts.column} = part.id`] : []), ...where].map((clause) => ` AND ${clause}`);
  const counted = `SELECT count(*) AS total FROM ${model.table} ${model.alias}${conditions.joinSql} WHERE $1::date IS NOT NULL${all.join('')}`;
  const text = parts
    ? `SELECT COALESCE(sum(own.total), 0) AS total FROM ${parts.table} part CROSS JOIN LATERAL (${counted}) own WHERE ${parts.where}`
    : counted;
  return prepared(text, [...conditions.values]);
}

const preparedNames = new Map<string, string>();
const mostPrepared = 500;

/** Gives a statement a name, so that it stays prepared; past the cap a text goes unnamed and PostgreSQL's memory stays bounded. */
function prepared(text: string, values: readonly unknown[]): Statement {
  let name = preparedNames.get(text);
  if (name === undefined && preparedNames.size < mostPrepared) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    preparedNames.set(text, name);
  }
  return name === undefined ? { text, values, rows: 'arrays' } : { name, text, values, rows: 'arrays' };
}

/** Reads one record by its id, as a page of one. */
export function planOne(
  model: ReadModel,
  id: unknown,
  conditions: Conditions,
  selection: Selection,
  options: {
    readonly environment: ReadEnvironment;
    readonly mask?: readonly string[];
    readonly audit?: ListAudit;
  },
): PlannedPage {
  conditions.add(`${model.id.column} = ?::${model.id.type}`, id);
  const byId: SortKey = { expression: model.id.column, type: model.id.type };
  const request = { size: 1, backward: false, descending: false };
  return planPage(model, byId, request, conditions, selection, {
    ...options,
    manyRegencies: false,
    wantsTotal: false,
    auditsOwner: model.perRegency === true,
  });
}
