import { Certainty } from '@lindung/domain/shared/certainty';
import { PersonStatus } from '@lindung/domain/worker/person';
import { PopulationSource, type RecordPopulationStatus } from '@lindung/domain/worker/population-status';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('PopulationStatus', { description: 'What became of a person, as a source said it.' })
export class PopulationStatusType {
  @Field(() => ID)
  id!: string;
  @Field(() => PersonStatus)
  status!: PersonStatus;
  @Field(() => PopulationSource)
  source!: PopulationSource;
  @Field(() => DateScalar)
  occurredOn!: string;
  @Field(() => DateScalar)
  knownOn!: string;
  @Field(() => RegionRefType, { nullable: true })
  toRegency!: RegionRefType | null;
  @Field(() => String, { nullable: true, description: 'Where to, where it is no regency of the registry.' })
  destination!: string | null;
  @Field(() => String, { nullable: true })
  proof!: string | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@ObjectType('TakeOut', { description: 'That a member is to be taken out, and what the law leaves.' })
export class TakeOutType {
  @Field(() => DateScalar, { description: 'The last day of cover.' })
  coverEndsOn!: string;
  @Field(() => Boolean, { description: 'Whether the heirs may claim JKM.' })
  keepsDeathBenefit!: boolean;
  @Field(() => String)
  citation!: string;
  @Field(() => Certainty)
  certainty!: Certainty;
}

@InputType()
export class RecordPopulationStatusInput implements Record<keyof RecordPopulationStatus, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  workerId!: string;
  @Field(() => PersonStatus)
  status!: PersonStatus;
  @Field(() => DateScalar, { description: 'The day of the fact.' })
  occurredOn!: string;
  @Field(() => DateScalar, { description: 'The day on which it was learnt.' })
  knownOn!: string;
  @Field(() => PopulationSource)
  source!: PopulationSource;
  @Field(() => ID, { nullable: true, description: 'Of who moved to another regency of the registry.' })
  toRegencyId!: string | null;
  @Field(() => String, { nullable: true })
  destination!: string | null;
  @Field(() => String, { nullable: true, description: 'The paper that proves it; a death needs one.' })
  proof!: string | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
}
