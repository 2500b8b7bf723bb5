import { Field, Int, ObjectType } from 'type-graphql';

import { RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('MonthCostOfRegency')
export class MonthCostOfRegencyType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  employer!: string;
  @Field(() => RupiahScalar)
  worker!: string;
}

@ObjectType('MonthCost', {
  description: 'What the members of a month cost, in rupiah, whoever is billed for it already.',
})
export class MonthCostType {
  @Field(() => YearMonthScalar)
  month!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => RupiahScalar)
  employer!: string;
  @Field(() => RupiahScalar)
  worker!: string;
  @Field(() => RupiahScalar, { description: 'Employer and worker together.' })
  amount!: string;
  @Field(() => [MonthCostOfRegencyType])
  regencies!: MonthCostOfRegencyType[];
}
