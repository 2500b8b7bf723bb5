import type {
  CreateApiClient,
  CreateApiKey,
  RevokeApiKey,
  RotateApiKey,
} from '@lindung/domain/access/api-client';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('ApiKey')
export class ApiKeyType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'How the secret begins.' })
  prefix!: string;
  @Field(() => [String])
  scopes!: string[];
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'How the key begins that this one follows.' })
  replaces!: string | null;
}

@ObjectType('ApiClient', { description: "A partner's application." })
export class ApiClientType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  organisation!: string;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => [ApiKeyType])
  keys!: ApiKeyType[];
}

@ObjectType('CreatedApiKey')
export class CreatedApiKeyType {
  @Field(() => ApiKeyType)
  key!: ApiKeyType;
  @Field(() => String, { description: 'Shown this once; only its hash is kept.' })
  secret!: string;
}

@InputType()
export class CreateApiClientInput implements Record<keyof CreateApiClient, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  organisation!: string;
}

@InputType()
export class CreateApiKeyInput implements Record<keyof CreateApiKey, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  clientId!: string;
  @Field(() => [String])
  scopes!: string[];
  @Field(() => ID)
  regionId!: string;
  @Field(() => DateScalar, { description: 'The last day on which the key works, a year from now at most.' })
  expiresOn!: string;
}

@InputType()
export class RotateApiKeyInput implements Record<keyof RotateApiKey, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  keyId!: string;
  @Field(() => DateScalar, {
    description: 'The last day on which the new key works, a year from now at most.',
  })
  expiresOn!: string;
  @Field(() => DateScalar, {
    description: 'The last day on which the old key works too, a month from now at most.',
  })
  oldEndsOn!: string;
}

@InputType()
export class RevokeApiKeyInput implements Record<keyof RevokeApiKey, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  keyId!: string;
}

export const ApiClientConnection = connectionOf(ApiClientType, 'ApiClient');
