import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  ApiClientConnection,
  ApiClientType,
  CreateApiClientInput,
  CreateApiKeyInput,
  CreatedApiKeyType,
  RevokeApiKeyInput,
  RotateApiKeyInput,
} from './api-client.type.js';
import { createApiClient } from './create-api-client.js';
import { createApiKey } from './create-api-key.js';
import {
  listApiClients,
  readApiClient,
  readCreatedApiKey,
  readWrittenApiClient,
} from './read-api-clients.js';
import { revokeApiKey } from './revoke-api-key.js';
import { rotateApiKey } from './rotate-api-key.js';

@Resolver()
export class ApiClientResolver {
  @Query(() => ApiClientConnection)
  apiClients(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApiClientType>> {
    return listApiClients(context, page, info);
  }

  @Query(() => ApiClientType, { nullable: true })
  apiClient(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType | null> {
    return readApiClient(context, id, info);
  }

  @Mutation(() => ApiClientType)
  async createApiClient(
    @Arg('input', () => CreateApiClientInput) input: CreateApiClientInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    return readWrittenApiClient(context, await createApiClient(context, input), info);
  }

  @Mutation(() => CreatedApiKeyType)
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatedApiKeyType> {
    return readCreatedApiKey(context, await createApiKey(context, input), info);
  }

  @Mutation(() => CreatedApiKeyType, {
    description: 'Makes the key that follows another; for some days both work.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput) input: RotateApiKeyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatedApiKeyType> {
    return readCreatedApiKey(context, await rotateApiKey(context, input), info);
  }

  @Mutation(() => ApiClientType)
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput) input: RevokeApiKeyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    return readWrittenApiClient(context, await revokeApiKey(context, input), info);
  }
}
