import { Sex } from '@lindung/domain/worker/sex';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('WorkerRef')
export class WorkerRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  fullName!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The last two digits; null: no NIK yet, or hidden from the role.',
  })
  nikMasked!: string | null;
  @Field(() => Int, { description: 'In full years on the business day.' })
  age!: number;
  @Field(() => Sex)
  sex!: Sex;
  @Field(() => RegionRefType, { nullable: true })
  village!: RegionRefType | null;
  @Field(() => String, { nullable: true })
  occupation!: string | null;
}
