import { workerRepository } from '@lindung/db/worker/worker.repository';
import { RevealNik } from '@lindung/domain/worker/person';

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
    return { id: workerId, objectType: 'WORKER', owner: identity, details: { reason } };
  },
  { toldEveryTime: true },
);

/** Shows one person's NIK and birth date, after the trail has it. */
export async function revealNik(context: RequestContext, input: unknown): Promise<RevealedIdentityType> {
  const workerId = await recordReveal(context, input);
  const { actor } = requireActor(context, 'revealNik');
  const { database, keyRing } = context.services;
  const identity = await database.write(actingAs(actor), (tx) => workerRepository(tx).findIdentity(workerId));
  if (!identity) throw new DomainError({ code: 'NOT_FOUND' }, 'workerId');
  const { nikCipher, birthDate } = identity;
  return { workerId, nik: nikCipher === null ? null : keyRing.decryptNik(nikCipher), birthDate };
}
