import { workerRepository } from '@lindung/db/worker/worker.repository';
import { decideUse, RevealNik } from '@lindung/domain/worker/person';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { useCase } from '../writing/use-case.js';
import type { RevealedIdentityType } from './worker.type.js';

/** Writes into the trail who sees whose number and why; UU 27/2022 Art. 31. */
const recordReveal = useCase(
  'revealNik',
  RevealNik,
  async ({ tx }, { workerId, reason }) => {
    const identity = await workerRepository(tx).findIdentity(workerId);
    if (!identity) throw new DomainError({ code: 'NOT_FOUND' }, 'workerId');
    const decision = decideUse(identity);
    if (!decision.ok) throw new DomainError(decision.error, 'workerId');
    return { id: workerId, objectType: 'WORKER', owner: identity, details: { reason } };
  },
  { toldEveryTime: true },
);

/**
 * Shows one person's NIK and birth date, and with them the family card and the name of the mother, after the trail has it.
 * @throws DomainError PERSON_RESTRICTED; RATE_LIMITED when the user has been shown as many as may be within an hour or a day
 */
export async function revealNik(context: RequestContext, input: unknown): Promise<RevealedIdentityType> {
  const { actor } = requireActor(context, 'revealNik', input);
  const { database, keyRing, nikLimits } = context.services;
  await nikLimits.reveals.consume(actor);
  const workerId = await recordReveal(context, input);
  const identity = await database.write(actingAs(actor), (tx) => workerRepository(tx).findIdentity(workerId));
  if (!identity) throw new DomainError({ code: 'NOT_FOUND' }, 'workerId');
  const { nikCipher, familyCardCipher, birthDate, motherName } = identity;
  return {
    workerId,
    nik: nikCipher === null ? null : keyRing.decryptNik(nikCipher),
    familyCard: familyCardCipher === null ? null : keyRing.decryptFamilyCard(familyCardCipher),
    birthDate,
    motherName,
  };
}
