import type { AgreementStageInput } from '@lindung/domain/agreement/agreement-line';
import { Field, InputType, Int } from 'type-graphql';

import { DateScalar } from '../graphql/scalars.js';

@InputType('AgreementStageInput')
export class AgreementStageInputType implements Record<keyof AgreementStageInput, unknown> {
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => Int)
  seats!: number;
  @Field(() => String, { nullable: true })
  note!: string | null;
}
