import type { Proposal } from './proposal';

/** What the third step of a proposal carries along in the history of the tab, beside its address. */
export interface CheckStep {
  /** The second step is where one comes from: back leads there and nowhere else. */
  readonly isFromInputs: true;
  /** Who typed the proposal: it is nobody else's. */
  readonly userId: string | undefined;
  /** The proposal as it was typed, for a page that is loaded anew. It names no person. */
  readonly proposal: Proposal;
}

/** What came along with the address; undefined when it was pasted, or comes from anywhere but the second step. */
export const findCheckStep = (state: unknown): CheckStep | undefined =>
  typeof state === 'object' && state !== null && 'isFromInputs' in state ? (state as CheckStep) : undefined;

/** The proposal that this person typed before the page was loaded anew. */
export function findProposal(
  state: unknown,
  userId: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const step = findCheckStep(state);
  return step && userId !== undefined && step.userId === userId ? { ...step.proposal } : undefined;
}
