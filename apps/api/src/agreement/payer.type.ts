import type { CreatePayer } from '@lindung/domain/agreement/payer';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('Payer', { description: 'Who pays: an agency, village or donor with an employer number (NPP).' })
export class PayerType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  employerNumber!: string;
  @Field(() => String)
  name!: string;
  @Field(() => RegionRefType)
  region!: RegionRefType;
}

@InputType()
export class PayerFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name or of an employer number.' })
  q?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class CreatePayerInput implements Record<keyof CreatePayer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String, { description: 'NPP: 8 digits or letters.' })
  employerNumber!: string;
  @Field(() => String)
  name!: string;
}

export const PayerConnection = connectionOf(PayerType, 'Payer');
