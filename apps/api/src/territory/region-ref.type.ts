import { RegionKind } from '@lindung/domain/territory/region-kind';
import { Field, ID, ObjectType } from 'type-graphql';

import { RegionCodeScalar } from '../graphql/scalars.js';

@ObjectType('RegionRef')
export class RegionRefType {
  @Field(() => ID)
  id!: number;
  @Field(() => RegionCodeScalar)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => RegionKind)
  kind!: RegionKind;
}
