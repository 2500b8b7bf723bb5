import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { CreateAgreement } from '@lindung/domain/agreement/agreement';
import { decideSignedUnderFrame, decideUnderFrame } from '@lindung/domain/agreement/frame';
import type { LineWithStages } from '@lindung/domain/agreement/sign-agreement';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

const FIELD = 'frameId';

const findFrame = async (tx: EntityManager, id: string): Promise<Agreement> => {
  const frame = await agreementRepository(tx).find(id);
  if (!frame) throw new DomainError({ code: 'NOT_FOUND' }, FIELD);
  return frame;
};

const seatsOf = (lines: ReadonlyArray<{ readonly stages: ReadonlyArray<{ readonly seats: number }> }>) =>
  lines.flatMap(({ stages }) => stages).reduce((sum, { seats }) => sum + seats, 0);

/** Refuses a draft that can't stand under the memorandum that it names. @throws DomainError NOT_FOUND, or the domain's reason */
export async function requireFrame(
  tx: EntityManager,
  { frameId, kind, lines }: Pick<CreateAgreement, 'frameId' | 'kind' | 'lines'>,
  { regencyId }: Owner,
): Promise<void> {
  if (frameId === null) return;
  const frame = await findFrame(tx, frameId);
  const decision = decideUnderFrame({ kind, regencyId, seats: seatsOf(lines) }, frame);
  if (!decision.ok) throw new DomainError(decision.error, FIELD);
}

/** Refuses the signing of an agreement whose memorandum isn't signed by then or asks for more seats. @throws DomainError with the domain's reason */
export async function requireSignableUnderFrame(
  tx: EntityManager,
  agreement: Agreement,
  lines: readonly LineWithStages[],
  signedOn: BusinessDate,
): Promise<void> {
  if (agreement.frameId === null) return;
  const frame = await findFrame(tx, agreement.frameId);
  const under = decideUnderFrame({ ...agreement, seats: seatsOf(lines) }, frame);
  if (!under.ok) throw new DomainError(under.error);
  const signed = decideSignedUnderFrame(frame, signedOn);
  if (!signed.ok) throw new DomainError(signed.error, 'signedOn');
}
