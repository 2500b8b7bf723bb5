import type { AgreementState } from '@lindung/domain/agreement/agreement-status';
import {
  type Agreement,
  ReviewAgreement,
  SubmitAgreement,
  WithdrawAgreement,
} from '@lindung/domain/agreement/agreement';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { agreementTable } from '@lindung/db/agreement/agreement.table';
import { decideReview, decideSubmit, decideWithdraw } from '@lindung/domain/agreement/review-agreement';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { type Done, useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

async function claimAgreement(
  { tx }: UseCaseTools,
  command: { id: string; version: number },
): Promise<Agreement> {
  await claimEdit(tx, agreementTable, command);
  const agreement = await agreementRepository(tx).find(command.id);
  if (!agreement) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return agreement;
}

const done = (agreement: Agreement, to: AgreementState, reason: string | null): Done => {
  const { id, status, regencyId, districtId, villageId } = agreement;
  return {
    id,
    objectType: 'AGREEMENT',
    owner: { regencyId, districtId, villageId },
    details: { status: [status, to], ...(reason === null ? {} : { reason }) },
  };
};

/** Sends a draft to its review. */
export const submitAgreement = useCase('submitAgreement', SubmitAgreement, async (tools, command) => {
  const agreement = await claimAgreement(tools, command);
  const decision = decideSubmit(agreement);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const steps = { submittedByUserId: userOf(tools.actor), reviewedByUserId: null, reason: null };
  await tools.tx
    .getRepository(agreementTable)
    .update({ id: agreement.id }, { status: decision.value, ...steps });
  return done(agreement, decision.value, null);
});

/** Ends a review: what is approved waits for its signature, what is given back is a draft again. */
export const reviewAgreement = useCase('reviewAgreement', ReviewAgreement, async (tools, command) => {
  const agreement = await claimAgreement(tools, command);
  const reviewedByUserId = userOf(tools.actor);
  const decision = decideReview(agreement, reviewedByUserId, command.approve);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const reason = command.approve ? null : command.reason;
  await tools.tx
    .getRepository(agreementTable)
    .update({ id: agreement.id }, { status: decision.value, reviewedByUserId, reason });
  return done(agreement, decision.value, reason);
});

/** Withdraws what was not signed. */
export const withdrawAgreement = useCase('withdrawAgreement', WithdrawAgreement, async (tools, command) => {
  const agreement = await claimAgreement(tools, command);
  const decision = decideWithdraw(agreement);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const { reason } = command;
  await tools.tx
    .getRepository(agreementTable)
    .update({ id: agreement.id }, { status: decision.value, reason });
  return done(agreement, decision.value, reason);
});
