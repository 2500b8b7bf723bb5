import { apiClientRepository } from '@lindung/db/access/api-client.repository';
import { decideApiKeyRotation, RotateApiKey } from '@lindung/domain/access/api-client';
import { addDays, businessDateOf } from '@lindung/domain/shared/business-date';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { useCase, userOf } from '../writing/use-case.js';
import { newApiKey, startOfDay } from './api-keys.js';

/**
 * Makes a key that opens what another one does, and gives that one an end: until then both work. The secret is in the answer
 * and nowhere else.
 * @throws DomainError API_KEY_SHOWN_ONCE when an earlier request with the same idempotency key has made the key already
 */
export async function rotateApiKey(
  context: RequestContext,
  input: unknown,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { secret, prefix, secretHash } = newApiKey();
  let madeId: string | undefined;
  const rotate = useCase('rotateApiKey', RotateApiKey, async ({ tx, actor, today }, command) => {
    const clients = apiClientRepository(tx);
    const old = await clients.findKeyForUpdate(command.keyId);
    if (!old) throw new DomainError({ code: 'NOT_FOUND' }, 'keyId');
    const { clientId, scopes, regionId } = old;
    const known = {
      isRevoked: old.revokedAt !== null,
      isReplaced: await clients.isReplaced(old.id),
      lastDay: addDays(businessDateOf(old.expiresAt), -1),
    };
    const decision = decideApiKeyRotation(known, command, today);
    if (!decision.ok) throw new DomainError(decision.error.problem, decision.error.field);
    const expiresAt = startOfDay(addDays(command.expiresOn, 1));
    const key = { clientId, prefix, secretHash, scopes, regionId, expiresAt, replacesId: old.id };
    madeId = await clients.createKey(key, userOf(actor));
    await clients.shortenKey(old.id, startOfDay(addDays(command.oldEndsOn, 1)));
    return {
      id: madeId,
      objectType: 'API_KEY',
      details: { clientId, prefix, previous: old.prefix, validTo: command.oldEndsOn },
    };
  });
  const id = await rotate(context, input);
  if (id !== madeId) throw new DomainError({ code: 'API_KEY_SHOWN_ONCE', keyId: id });
  context.services.apiKeys.forget();
  return { id, secret };
}
