import { changeRequestRepository } from '@lindung/db/worker/change-request.repository';
import type { ChangeRequestRow, KeptFacts } from '@lindung/db/worker/change-request.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { RevealChange } from '@lindung/domain/worker/change-request';
import { decideUse } from '@lindung/domain/worker/person';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { useCase } from '../writing/use-case.js';
import type { RevealedChangeType, VeiledFactsType } from './change-request.type.js';

/** Writes into the trail who sees what is veiled of whose proposal, and why; UU 27/2022 Art. 31. */
const recordReveal = useCase(
  'revealChange',
  RevealChange,
  async ({ tx, services }, { id, reason }) => {
    const request = await changeRequestRepository(tx, services.keyRing).find(id);
    const person = request && (await workerRepository(tx).findIdentity(request.personId));
    if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const decision = decideUse(person);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    return {
      id: request.personId,
      objectType: 'WORKER',
      owner: person,
      answerId: id,
      details: { changeRequestId: id, reason },
    };
  },
  { toldEveryTime: true },
);

/**
 * Shows what is veiled of a proposal, both sides of what it touches, to whoever compares it with the paper; the trail has it before.
 * @throws DomainError PERSON_RESTRICTED; RATE_LIMITED when the user has been shown as many as may be within an hour or a day
 */
export async function revealChange(context: RequestContext, input: unknown): Promise<RevealedChangeType> {
  const { actor } = requireActor(context, 'revealChange', input);
  const { database, keyRing, nikLimits } = context.services;
  await nikLimits.reveals.consume(actor);
  const id = await recordReveal(context, input);
  return database.write(actingAs(actor), async (tx) => {
    const requests = changeRequestRepository(tx, keyRing);
    const request: ChangeRequestRow | null = await requests.find(id);
    if (!request) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const numbers = await requests.numbersOf(id);
    const side = (facts: KeptFacts, of: keyof typeof numbers): VeiledFactsType => ({
      nik: numbers[of].nik ?? null,
      familyCard: numbers[of].familyCard ?? null,
      birthDate: facts['birthDate'] ?? null,
      motherName: facts['motherName'] ?? null,
    });
    return { id, before: side(request.before, 'before'), after: side(request.after, 'after') };
  });
}
