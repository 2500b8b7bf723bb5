import type { DerivationStep } from '@lindung/domain/programme/derivation';
import { StepKind } from '@lindung/domain/programme/derivation';
import { Programme } from '@lindung/domain/programme/programme';
import { ContributionShare } from '@lindung/domain/programme/segment';
import { Field, Int, ObjectType } from 'type-graphql';

import { RupiahScalar } from '../graphql/scalars.js';

@ObjectType('DerivationStep', { description: 'One step of "why this amount", in rupiah a month.' })
export class DerivationStepType implements Record<keyof DerivationStep, unknown> {
  @Field(() => Programme)
  programme!: Programme;
  @Field(() => StepKind, {
    nullable: true,
    description: 'Null in amounts that were written before steps had kinds.',
  })
  kind!: StepKind | null;
  @Field(() => ContributionShare, { nullable: true })
  share!: ContributionShare | null;
  @Field(() => String)
  rule!: string;
  @Field(() => String)
  version!: string;
  @Field(() => RupiahScalar)
  base!: string;
  @Field(() => Int, { nullable: true, description: 'Parts per million: 10000 = 1 %.' })
  ratePpm!: number | null;
  @Field(() => RupiahScalar, { nullable: true })
  fixedAmount!: string | null;
  @Field(() => String, { nullable: true })
  rounding!: string | null;
  @Field(() => RupiahScalar)
  amount!: string;
  @Field(() => String)
  citation!: string;
  @Field(() => String)
  certainty!: string;
}
