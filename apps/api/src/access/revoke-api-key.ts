import { apiClientRepository } from '@lindung/db/access/api-client.repository';
import { RevokeApiKey } from '@lindung/domain/access/api-client';

import { DomainError } from '../graphql/domain-error.js';
import { type UseCase, useCase } from '../writing/use-case.js';

const revoke = useCase('revokeApiKey', RevokeApiKey, async ({ tx, now }, command) => {
  const clients = apiClientRepository(tx);
  const key = await clients.findKey(command.keyId);
  if (!key) throw new DomainError({ code: 'NOT_FOUND' }, 'keyId');
  if (key.revokedAt === null) await clients.revokeKey(key.id, now());
  const { id, clientId, prefix } = key;
  return { id, answerId: clientId, objectType: 'API_KEY', details: { clientId, prefix } };
});

/** Stops a key at once and for good; stopping it again changes nothing. Answers the application. */
export const revokeApiKey: UseCase = async (context, input) => {
  const clientId = await revoke(context, input);
  context.services.apiKeys.forget();
  return clientId;
};
