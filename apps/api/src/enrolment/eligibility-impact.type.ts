import { Field, Int, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('EligibilityImpactOfVillage')
export class EligibilityImpactOfVillageType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int, { description: 'Candidates who would become eligible.' })
  candidatesPlus!: number;
  @Field(() => Int, { description: 'Candidates who would be eligible no more.' })
  candidatesMinus!: number;
  @Field(() => Int, { description: 'Members who would not be enrolled again; they stay members.' })
  membersMinus!: number;
  @Field(() => RupiahScalar, { description: 'A month of those who would become eligible.' })
  monthlyPlus!: bigint;
  @Field(() => RupiahScalar, {
    description: 'A month of those who would be eligible no more, members included.',
  })
  monthlyMinus!: bigint;
}

@ObjectType('EligibilityImpact', {
  description: 'What a rule of eligibility would change for the candidates and members of the own area.',
})
export class EligibilityImpactType {
  @Field(() => DateScalar, { description: 'The day for which everybody is judged: the first of the rule.' })
  on!: string;
  @Field(() => Int, { description: 'Candidates that were judged, who are no members.' })
  candidates!: number;
  @Field(() => Int, { description: 'Members that were judged.' })
  members!: number;
  @Field(() => Int)
  candidatesPlus!: number;
  @Field(() => Int)
  candidatesMinus!: number;
  @Field(() => Int)
  membersMinus!: number;
  @Field(() => RupiahScalar)
  monthlyPlus!: bigint;
  @Field(() => RupiahScalar)
  monthlyMinus!: bigint;
  @Field(() => Int, {
    description:
      'Of these people those whose month has no price, since no tariff of it is known: no amount counts them.',
  })
  unpriced!: number;
  @Field(() => [EligibilityImpactOfVillageType], {
    description: 'The villages where something changes, by code.',
  })
  villages!: EligibilityImpactOfVillageType[];
}
