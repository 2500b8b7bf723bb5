import type { MatchAnswer, MatchQuestion } from '@lindung/domain/worker/identity-match';

/** Whoever compares persons with the population register: answers yes or no, and tells nothing of what the register holds. */
export interface MatchingService {
  /**
   * @returns an answer for each question, in their order; null: nothing was said of that one
   * @throws Error when the service does not answer as it must: nobody is asked about by it for a while
   */
  readonly match: (
    questions: readonly MatchQuestion[],
    signal: AbortSignal,
  ) => Promise<ReadonlyArray<MatchAnswer | null>>;
}
