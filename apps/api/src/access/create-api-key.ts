import { apiClientRepository } from '@lindung/db/access/api-client.repository';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { CreateApiKey, decideApiKeyExpiry, decideApiKeyScopes } from '@lindung/domain/access/api-client';
import { addDays } from '@lindung/domain/shared/business-date';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireStanding } from './administered-area.js';
import { newApiKey, startOfDay } from './api-keys.js';

/**
 * Makes a key of a partner's application for one region. The secret is in the answer and nowhere else.
 * @throws DomainError API_KEY_SHOWN_ONCE when an earlier request with the same idempotency key has made the key already
 */
export async function createApiKey(
  context: RequestContext,
  input: unknown,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { secret, prefix, secretHash } = newApiKey();
  let madeId: string | undefined;
  const create = useCase('createApiKey', CreateApiKey, async ({ tx, actor, today }, command) => {
    const { clientId, scopes, regionId, expiresOn } = command;
    const expiry = decideApiKeyExpiry(expiresOn, today);
    if (!expiry.ok) throw new DomainError(expiry.error, 'expiresOn');
    const clients = apiClientRepository(tx);
    if (!(await clients.exists(clientId))) throw new DomainError({ code: 'NOT_FOUND' }, 'clientId');
    const level = await regionRepository(tx).findLevel(regionId);
    if (level === undefined) throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
    const allowed = decideApiKeyScopes(scopes, level);
    if (!allowed.ok) throw new DomainError(allowed.error, 'scopes');
    await requireStanding(tx, regionId, today);
    const expiresAt = startOfDay(addDays(expiry.value, 1));
    const key = { clientId, prefix, secretHash, scopes, regionId, expiresAt, replacesId: null };
    madeId = await clients.createKey(key, userOf(actor));
    return { id: madeId, objectType: 'API_KEY', details: { clientId, prefix, scopes } };
  });
  const id = await create(context, input);
  if (id !== madeId) throw new DomainError({ code: 'API_KEY_SHOWN_ONCE', keyId: id });
  return { id, secret };
}
