import type { MoveShares } from '@lindung/domain/agreement/share';
import type { QuotaShareInput } from '@lindung/domain/agreement/share-input';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('LineShare', { description: 'Seats of a line that are kept for a district or a village.' })
export class LineShareType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  seats!: number;
}

@InputType('QuotaShareInput')
export class QuotaShareInputType implements Record<keyof QuotaShareInput, unknown> {
  @Field(() => ID, { description: 'A district or a village of the paying region.' })
  regionId!: string;
  @Field(() => Int)
  seats!: number;
}

@InputType({
  description: 'The shares that a signed line has from now on; what is left out is kept for no region.',
})
export class MoveSharesInput implements Record<keyof MoveShares, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => Int, { description: 'Of the agreement.' })
  version!: number;
  @Field(() => [QuotaShareInputType])
  shares!: QuotaShareInputType[];
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}
