import {
  type AskIdentityAgain,
  type DecideIdentityMatch,
  IdentityMatchStatus,
  type ProposeIdentityMatch,
} from '@lindung/domain/worker/identity-match';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('IdentityMatch', {
  description:
    'Whether the population register knows a person as registered: yes or no for each field that it was asked.',
})
export class IdentityMatchType {
  @Field(() => IdentityMatchStatus)
  status!: IdentityMatchStatus;
  @Field(() => DateTimeScalar, { description: 'Since when it has been so.' })
  since!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Boolean, { nullable: true })
  nikAgrees!: boolean | null;
  @Field(() => Boolean, { nullable: true })
  nameAgrees!: boolean | null;
  @Field(() => Boolean, { nullable: true })
  birthDateAgrees!: boolean | null;
  @Field(() => Boolean, { nullable: true })
  motherAgrees!: boolean | null;
  @Field(() => Int, { description: 'How often it was asked in vain since then.' })
  attempts!: number;
  @Field(() => String, { nullable: true, description: 'How somebody has compared it, and by which paper.' })
  proof!: string | null;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => String, { nullable: true })
  confirmedBy!: string | null;
  @Field(() => Int)
  version!: number;
}

@ObjectType('PersonMatch', { description: 'A match with whose it is.' })
export class PersonMatchType extends IdentityMatchType {
  @Field(() => ID, { description: 'That of the person.' })
  id!: string;
  @Field(() => WorkerRefType, { nullable: true })
  worker!: WorkerRefType | null;
}

@InputType()
export class IdentityMatchFilter {
  @Field(() => IdentityMatchStatus, { nullable: true, description: 'Who waits, where nothing is said.' })
  status?: IdentityMatchStatus | null;
  @Field(() => Boolean, { nullable: true, description: 'Whom somebody has compared, or nobody has.' })
  isProposed?: boolean | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
  @Field(() => ID, { nullable: true })
  districtId?: string | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
}

@InputType()
export class AskIdentityAgainInput implements Record<keyof AskIdentityAgain, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The person.' })
  id!: string;
  @Field(() => Int, { description: 'That of the match.' })
  version!: number;
}

@InputType()
export class ProposeIdentityMatchInput implements Record<keyof ProposeIdentityMatch, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The person.' })
  id!: string;
  @Field(() => Int, { description: 'That of the match.' })
  version!: number;
  @Field(() => String, { description: 'How it was compared, and by which paper.' })
  reason!: string;
}

@InputType()
export class DecideIdentityMatchInput implements Record<keyof DecideIdentityMatch, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The person.' })
  id!: string;
  @Field(() => Int, { description: 'That of the match.' })
  version!: number;
  @Field(() => Boolean)
  isConfirmed!: boolean;
  @Field(() => String)
  reason!: string;
}

export const PersonMatchConnection = connectionOf(PersonMatchType, 'PersonMatch');
