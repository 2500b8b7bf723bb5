import type { DomainProblem } from '@lindung/domain/errors';
import type { Result } from '@lindung/domain/shared/result';

/** The one error that a use case throws for an expected failure; anything else that is thrown is a bug. */
export class DomainError extends Error {
  constructor(
    readonly problem: DomainProblem,
    /** The input field that the problem is about, as a path: `lines.0.stages`. */
    readonly field?: string,
  ) {
    super(problem.code);
  }
}

/** What the domain has decided. @throws DomainError with what it refuses, at the field */
export function settled<T, E extends DomainProblem>(decision: Result<T, E>, field = 'id'): T {
  if (!decision.ok) throw new DomainError(decision.error, field);
  return decision.value;
}
