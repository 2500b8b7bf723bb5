import type {
  AddEmployerNumber,
  CreatePayer,
  EndEmployerNumber,
  UpdatePayer,
} from '@lindung/domain/agreement/payer';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('EmployerNumber', { description: 'An employer number (NPP) of a payer, both days included.' })
export class EmployerNumberType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Null: since before it was written down.' })
  validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@ObjectType('Payer', {
  description: 'Who pays: an agency, village or donor with its employer numbers (NPP).',
})
export class PayerType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    description: 'The one that holds on the business day, or else the last one; empty while there is none.',
  })
  employerNumber!: string;
  @Field(() => [EmployerNumberType])
  employerNumbers!: EmployerNumberType[];
  @Field(() => String)
  name!: string;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class PayerFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A part of a name, or the beginning of an employer number.',
  })
  q?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of this regency, district or village, or of a place in it.',
  })
  regionId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class CreatePayerInput implements Record<keyof CreatePayer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'A regency, district or village of the own area; the own region without it.',
  })
  regionId!: string | null;
  @Field(() => String, { nullable: true, description: 'NPP: 8 digits or letters; none yet without it.' })
  employerNumber!: string | null;
  @Field(() => String)
  name!: string;
}

@InputType()
export class UpdatePayerInput implements Record<keyof UpdatePayer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  name!: string;
}

@InputType()
export class AddEmployerNumberInput implements Record<keyof AddEmployerNumber, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  payerId!: string;
  @Field(() => String, { description: 'NPP: 8 digits or letters.' })
  employerNumber!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Without it: since before it is written down.' })
  validFrom!: string | null;
}

@InputType()
export class EndEmployerNumberInput implements Record<keyof EndEmployerNumber, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The id of the number, not of its payer.' })
  id!: string;
  @Field(() => DateScalar, { description: 'Its last day.' })
  validTo!: string;
}

export const PayerConnection = connectionOf(PayerType, 'Payer');
