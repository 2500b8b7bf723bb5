import { NikSettlement, type SettleNik } from '@lindung/domain/worker/nik-claim';
import { PersonStatus } from '@lindung/domain/worker/person';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('NikParty', { description: 'One of the two persons who have a NIK.' })
export class NikPartyType extends WorkerRefType {
  @Field(() => RegionRefType, { nullable: true })
  regency!: RegionRefType | null;
  @Field(() => PersonStatus)
  status!: PersonStatus;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => Boolean, {
    description: 'Proposed in a decree or a member: the NIK is not emptied until that is over.',
  })
  isSeated!: boolean;
}

@ObjectType('NikClaim', {
  description: 'A person who was registered with a NIK that another person had, and waits for a comparison.',
})
export class NikClaimType {
  @Field(() => ID, { description: 'That of the claimant.' })
  id!: string;
  @Field(() => String, {
    description: 'What is compared: given back when it is settled, and another after an edit.',
  })
  seen!: string;
  @Field(() => NikPartyType)
  claimant!: NikPartyType;
  @Field(() => NikPartyType, {
    nullable: true,
    description: 'Who had the NIK before, in the regency or else anywhere. Null: nobody bears it any more.',
  })
  bearer!: NikPartyType | null;
}

@ObjectType('NikTally', {
  description: 'Somebody who brought more NIKs that wait within an hour than registering brings.',
})
export class NikTallyType {
  @Field(() => ID)
  userId!: string;
  @Field(() => String)
  userName!: string;
  @Field(() => DateTimeScalar)
  hour!: Date;
  @Field(() => Int, { description: 'NIKs that were registered in the hour.' })
  brought!: number;
  @Field(() => Int, { description: 'Of them those that another person bore.' })
  waiting!: number;
}

@InputType()
export class NikClaimFilter {
  @Field(() => ID, { nullable: true, description: 'Where the claimant lives.' })
  regencyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of whom the claimant is a candidate.' })
  candidateListId?: string | null;
  @Field(() => ID, { nullable: true, description: 'By which the claimant is proposed or enrolled.' })
  decreeId?: string | null;
}

@InputType()
export class SettleNikInput implements Record<keyof SettleNik, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The claimant.' })
  id!: string;
  @Field(() => String, { description: 'As the claim said it.' })
  seen!: string;
  @Field(() => NikSettlement)
  settlement!: NikSettlement;
  @Field(() => String, { description: 'What the civil registry said; kept in the trail.' })
  reason!: string;
}

export const NikClaimConnection = connectionOf(NikClaimType, 'NikClaim');
