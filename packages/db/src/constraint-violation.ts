import type { DatabaseError } from 'pg';

/** Constraints of a partition carry its month: one name stands for them in all months. */
const month = /_\d{4}_\d{2}$/;

/** The name of the constraint that the database reports as violated, or undefined when the error is of another kind. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { constraint, code } = error as Partial<DatabaseError>;
  return typeof code === 'string' && code.startsWith('23') && constraint
    ? constraint.replace(month, '')
    : undefined;
}

/**
 * What a row points at that is not there, as the foreign key calls it (`fk_office_version_parent`: `parent`); undefined when
 * the error is of another kind. Of a table under row-level security the database tells no ids.
 */
export function missingReference(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, constraint, table } = error as Partial<DatabaseError>;
  const named = `fk_${table}_`;
  return code === FOREIGN_KEY_VIOLATION && constraint?.startsWith(named) === true
    ? constraint.slice(named.length)
    : undefined;
}
const FOREIGN_KEY_VIOLATION = '23503';
