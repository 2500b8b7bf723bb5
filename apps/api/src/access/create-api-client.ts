import { apiClientRepository } from '@lindung/db/access/api-client.repository';
import { CreateApiClient } from '@lindung/domain/access/api-client';

import { useCase, userOf } from '../writing/use-case.js';

/** Registers a partner's application; it can read nothing before it has a key. */
export const createApiClient = useCase('createApiClient', CreateApiClient, async ({ tx, actor }, command) => {
  const { name, organisation } = command;
  const id = await apiClientRepository(tx).create({ name, organisation }, userOf(actor));
  return { id, objectType: 'API_CLIENT' };
});
