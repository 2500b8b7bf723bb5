import type { DomainProblem } from '@lindung/domain/errors';

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
