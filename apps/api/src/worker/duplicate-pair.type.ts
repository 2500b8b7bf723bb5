import { DuplicateState, type MarkDistinct } from '@lindung/domain/worker/duplicate-pair';
import { DuplicateReason } from '@lindung/domain/worker/duplicate-score';
import { PersonStatus } from '@lindung/domain/worker/person';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('DuplicateParty', { description: 'One of two records that may be one person.' })
export class DuplicatePartyType extends WorkerRefType {
  @Field(() => RegionRefType, { nullable: true })
  regency!: RegionRefType | null;
  @Field(() => PersonStatus)
  status!: PersonStatus;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('DuplicatePair', {
  description: 'Two records that may be one person, both in the area of who asks.',
})
export class DuplicatePairType {
  @Field(() => ID)
  id!: string;
  @Field(() => DuplicatePartyType, { description: 'Who was registered first.' })
  one!: DuplicatePartyType;
  @Field(() => DuplicatePartyType)
  other!: DuplicatePartyType;
  @Field(() => Int, { description: 'How much speaks for one person, in hundredths.' })
  score!: number;
  @Field(() => [DuplicateReason], { description: 'What both agree on.' })
  reasons!: DuplicateReason[];
  @Field(() => DuplicateState)
  state!: DuplicateState;
  @Field(() => DateTimeScalar)
  foundAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  reason!: string | null;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class DuplicatePairFilter {
  @Field(() => DuplicateState, { nullable: true, description: 'Without one those that await a check.' })
  state?: DuplicateState | null;
  @Field(() => DuplicateReason, { nullable: true })
  reason?: DuplicateReason | null;
  @Field(() => Int, { nullable: true, description: 'Pairs of this score or a higher one.' })
  minScore?: number | null;
  @Field(() => ID, { nullable: true, description: 'Of whom one lives there.' })
  villageId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of whom one is this worker.' })
  workerId?: string | null;
}

@InputType()
export class MarkDistinctInput implements Record<keyof MarkDistinct, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'How they are told apart; kept with the pair and in the trail.' })
  reason!: string;
}

export const DuplicatePairConnection = connectionOf(DuplicatePairType, 'DuplicatePair');
