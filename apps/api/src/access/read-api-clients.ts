import { apiClientRead, createdApiKeyRead } from '@lindung/db/access/api-client.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { ApiClientType, CreatedApiKeyType } from './api-client.type.js';

export const listApiClients = (
  context: RequestContext,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ApiClientType>> =>
  readList(context, { operation: 'apiClients', model: apiClientRead, args, defaultSort: 'NAME' }, info);

export const readApiClient = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ApiClientType | null> => readOne(context, 'apiClient', apiClientRead, id, info);

export const readWrittenApiClient = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ApiClientType> => readWritten(context, 'apiClient', apiClientRead, id, info);

/** The answer to the making of a key: the key as it is kept, and the secret, which is not. */
export const readCreatedApiKey = async (
  context: RequestContext,
  created: { readonly id: string; readonly secret: string },
  info: GraphQLResolveInfo,
): Promise<CreatedApiKeyType> => ({
  ...(await readWritten<Pick<CreatedApiKeyType, 'key'>>(
    context,
    'apiClient',
    createdApiKeyRead,
    created.id,
    info,
  )),
  secret: created.secret,
});
