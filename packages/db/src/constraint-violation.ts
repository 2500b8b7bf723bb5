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
