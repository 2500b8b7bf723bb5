import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { agreementTable } from '@lindung/db/agreement/agreement.table';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import type { Law } from '@lindung/domain/programme/law';
import { SignAgreement } from '@lindung/domain/agreement/agreement';
import { AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { decideSign } from '@lindung/domain/agreement/sign-agreement';

import { DomainError } from '../graphql/domain-error.js';
import { requireOpenOn } from '../office/office.public.js';
import { claimEdit } from '../writing/claim-edit.js';
import { type Done, type UseCaseTools, useCase, userOf } from '../writing/use-case.js';
import { carryOutChanges, requireSignableChanges } from './line-changes.js';
import { requireBase } from './require-base.js';
import { requireSignableUnderFrame } from './require-frame.js';
import { requireFunding } from './require-funding.js';

/** Records the signing, for which the office was still open: the draft becomes active, and each stage grants its seats from its own day on. */
export async function signOne(
  tools: UseCaseTools,
  command: Pick<SignAgreement, 'id' | 'version' | 'signedOn'>,
  law: Law,
): Promise<Done> {
  const { tx, today, actor } = tools;
  await claimEdit(tx, agreementTable, command);
  const agreements = agreementRepository(tx);
  const agreement = await agreements.find(command.id);
  if (!agreement) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const lines = await agreements.listLines(agreement.id);
  const decision = decideSign(law, agreement, lines, command.signedOn, today);
  if (!decision.ok) throw new DomainError(decision.error);
  await requireFunding(
    tx,
    lines.map(({ line }) => line),
    agreement.validFrom,
  );
  await requireBase(tx, agreement, today);
  await requireSignableUnderFrame(tx, agreement, lines, command.signedOn);
  await requireOpenOn(tx, agreement.signingOfficeId, command.signedOn, 'signedOn');
  const changes = await requireSignableChanges(tools, agreement, law);
  await agreements.sign(agreement, command.signedOn, decision.value, userOf(actor));
  const people = await carryOutChanges(tx, agreement, changes, userOf(actor));
  const { regencyId, districtId, villageId } = agreement;
  return {
    id: agreement.id,
    objectType: 'AGREEMENT',
    owner: { regencyId, districtId, villageId },
    details: {
      status: [agreement.status, AgreementStatus.ACTIVE],
      seats: decision.value.reduce((sum, { seats }) => sum + seats, 0),
      ...(changes.length > 0 ? { lines: changes.length } : {}),
      ...(people > 0 ? { people } : {}),
    },
  };
}

export const signAgreement = useCase('signAgreement', SignAgreement, async (tools, command) =>
  signOne(tools, command, await lawRuleRepository(tools.tx).load()),
);
