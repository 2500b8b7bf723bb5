import { err, type Result } from '../shared/result.js';
import { decideTransition } from '../shared/transitions.js';
import type { AgreementError } from './agreement-errors.js';
import { AGREEMENT_TRANSITIONS, AgreementState } from './agreement-status.js';
import type { Agreement } from './agreement.js';

/** Sends a draft to its review. */
export const decideSubmit = ({
  status,
}: Pick<Agreement, 'status'>): Result<typeof AgreementState.REVIEW, AgreementError> =>
  decideTransition(AGREEMENT_TRANSITIONS, status, AgreementState.REVIEW);

/** Ends a review, by somebody else than who asked for it: approves, or gives back what is in review or approved. */
export const decideReview = (
  { status, submittedByUserId }: Pick<Agreement, 'status' | 'submittedByUserId'>,
  actorUserId: string,
  approve: boolean,
): Result<AgreementState, AgreementError> =>
  submittedByUserId === actorUserId
    ? err({ code: 'AGREEMENT_SAME_PERSON' })
    : decideTransition(
        AGREEMENT_TRANSITIONS,
        status,
        approve ? AgreementState.APPROVED : AgreementState.DRAFT,
      );

/** Withdraws what was not signed. */
export const decideWithdraw = ({
  status,
}: Pick<Agreement, 'status'>): Result<typeof AgreementState.WITHDRAWN, AgreementError> =>
  decideTransition(AGREEMENT_TRANSITIONS, status, AgreementState.WITHDRAWN);
