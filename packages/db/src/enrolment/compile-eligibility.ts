import type {
  EligibilityExpression,
  EligibilityField,
  EligibilityRule,
} from '@lindung/domain/enrolment/eligibility-rule';
import type { FactValue } from '@lindung/domain/enrolment/expression';

/** The SQL expression that holds each fact about a candidate. */
export type FactColumns = Readonly<Record<EligibilityField, string>>;

const operators = { lt: '<', lte: '<=', gt: '>', gte: '>=', eq: '=' } as const;

/** Compiles the domain's tree to a predicate; comparing with an unknown fact is false, as the domain evaluates it. */
export function compileExpression(expression: EligibilityExpression, columns: FactColumns): string {
  switch (expression.op) {
    case 'and':
      return group(expression.of, ' AND ', 'true', columns);
    case 'or':
      return group(expression.of, ' OR ', 'false', columns);
    case 'not':
      return `(NOT ${compileExpression(expression.of, columns)})`;
    case 'isNull':
      return `(${columns[expression.field]} IS NULL)`;
    case 'in':
      return expression.values.length === 0
        ? 'false'
        : `((${columns[expression.field]} IN (${expression.values.map(literal).join(', ')})) IS TRUE)`;
    case 'hasWord':
      return expression.words.length === 0
        ? 'false'
        : `((${expression.words.map((word) => `strpos(${columns[expression.field]}, ${literal(` ${word} `)}) > 0`).join(' OR ')}) IS TRUE)`;
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
    case 'eq':
      return `((${columns[expression.field]} ${operators[expression.op]} ${literal(expression.value)}) IS TRUE)`;
  }
}

const group = (
  parts: readonly EligibilityExpression[],
  glue: string,
  empty: string,
  columns: FactColumns,
): string =>
  parts.length === 0 ? empty : `(${parts.map((part) => compileExpression(part, columns)).join(glue)})`;

/** The array of the reasons that apply, in the rule's order; empty = eligible. */
export function compileReasons(rule: EligibilityRule, columns: FactColumns): string {
  const cases = rule.criteria.map(
    ({ reason, excludes }) => `CASE WHEN ${compileExpression(excludes, columns)} THEN ${literal(reason)} END`,
  );
  return `array_remove(ARRAY[${cases.join(', ')}]::text[], NULL)`;
}

/** Words of an occupation are letters and digits by the rule; text is quoted all the same. */
function literal(value: FactValue): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return String(value);
}
