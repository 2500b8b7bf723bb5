import { Role } from '@lindung/domain/access/role';
import type { EndWiderLook, OpenWiderLook, SeeWiderLook } from '@lindung/domain/access/wider-look';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('WiderLook', {
  description: 'For a reason, somebody read persons one level above the own area, for three hours at most.',
})
export class WiderLookType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  userId!: string;
  @Field(() => String)
  userName!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => String)
  reason!: string;
  @Field(() => DateTimeScalar)
  openedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it ends, or has ended.' })
  endsAt!: Date;
  @Field(() => Boolean)
  isOpen!: boolean;
  @Field(() => [RegionRefType], { description: 'The regencies that it reaches.' })
  area!: RegionRefType[];
  @Field(() => Int, { description: 'How often something was read in it.' })
  times!: number;
  @Field(() => Int, { description: 'How many persons were shown in it.' })
  persons!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When who watches over it has seen it.' })
  seenAt!: Date | null;
  @Field(() => String, { nullable: true })
  seenBy!: string | null;
}

@InputType()
export class WiderLookFilter {
  @Field(() => Boolean, { nullable: true })
  isOpen?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  isSeen?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that wait to be seen by who asks.' })
  awaitsMe?: boolean | null;
}

@InputType()
export class OpenWiderLookInput implements Record<keyof OpenWiderLook, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String, { description: 'Why the own area is not enough, in 10 to 300 characters.' })
  reason!: string;
}

@InputType()
export class EndWiderLookInput implements Record<keyof EndWiderLook, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
}

@InputType()
export class SeeWiderLookInput implements Record<keyof SeeWiderLook, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
}

export const WiderLookConnection = connectionOf(WiderLookType, 'WiderLook');
