import type { FieldProblem } from '../request-problem.js';

/** What zod says is wrong with one value; that the value itself is in it must have been asked for. */
interface Issue {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly message?: string | undefined;
  readonly input?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
}

/** What zod calls what numbers are. */
const NUMBERS: ReadonlySet<unknown> = new Set(['number', 'int', 'bigint']);

/** A rule of the domain that names its refusal; the others have a sentence of zod. */
const CODE = /^[A-Z][A-Z_]+$/;

/** What is wrong with one field, the same for whoever fills in a form and for whoever calls the API. */
export function fieldProblemOf(issue: Issue): FieldProblem {
  const { path = [], code, origin, maximum } = issue;
  const isTooLong = code === 'too_big' && origin === 'string';
  return {
    field: path.join('.'),
    code: codeOf(issue),
    ...(isTooLong ? { limit: Number(maximum) } : rangeOf(issue)),
  };
}

/** The number that is out of its range and the last one within it; nothing where the bound itself is no right value. */
function rangeOf({ code, origin, minimum, maximum, inclusive, input }: Issue): Partial<FieldProblem> {
  const bound = code === 'too_small' ? minimum : code === 'too_big' ? maximum : undefined;
  if (!NUMBERS.has(origin) || inclusive !== true || !isNumber(bound) || !isNumber(input)) return {};
  return { value: onTheWire(input), bound: onTheWire(bound) };
}

const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

const onTheWire = (value: number | bigint): number | string =>
  typeof value === 'bigint' ? value.toString() : value;

/** Nothing where something is needed is "required", whatever the rule was that it failed, unless the rule names its refusal. */
function codeOf({ code = 'custom', message = '', input }: Issue): string {
  if (code === 'custom' && CODE.test(message)) return message;
  return input === undefined || input === null || input === '' ? 'required' : code;
}
