import { MaritalStatus } from '@lindung/domain/worker/marital-status';
import type { OccupationCode } from '@lindung/domain/worker/occupation';
import { PersonStatus } from '@lindung/domain/worker/person';
import { Sex } from '@lindung/domain/worker/sex';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('PersonFacts', {
  description:
    'Values of a person; null where a change does not touch the field or the reader may not see it.',
})
export class PersonFactsType {
  @Field(() => String, { nullable: true })
  fullName!: string | null;
  @Field(() => String, { nullable: true })
  nikMasked!: string | null;
  @Field(() => Sex, { nullable: true })
  sex!: Sex | null;
  @Field(() => String, { nullable: true })
  villageName!: string | null;
  @Field(() => String, { nullable: true })
  birthPlace!: string | null;
  @Field(() => MaritalStatus, { nullable: true })
  maritalStatus!: MaritalStatus | null;
  @Field(() => String, { nullable: true })
  familyCardMasked!: string | null;
  @Field(() => String, { nullable: true })
  occupation!: string | null;
  @Field(() => String, { nullable: true })
  occupationCode!: OccupationCode | null;
  @Field(() => String, { nullable: true })
  secondOccupation!: string | null;
  @Field(() => String, { nullable: true })
  secondOccupationCode!: OccupationCode | null;
  @Field(() => String, { nullable: true })
  workPlace!: string | null;
  @Field(() => Int, { nullable: true })
  weeklyHours!: number | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => Int, { nullable: true })
  decile!: number | null;
  @Field(() => PersonStatus, { nullable: true })
  status!: PersonStatus | null;
}

@ObjectType('PersonChange', { description: 'What is changed of a person.' })
export class PersonChangeType {
  @Field(() => [String], { description: 'The fields that differ, also those whose values are hidden.' })
  fields!: string[];
  @Field(() => PersonFactsType)
  before!: PersonFactsType;
  @Field(() => PersonFactsType)
  after!: PersonFactsType;
}

@ObjectType('WorkerChange', { description: 'A change of a person as the registry keeps it.' })
export class WorkerChangeType extends PersonChangeType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  changedAt!: Date;
  @Field(() => String, { nullable: true })
  changedBy!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The import that made the change; null for a single edit.',
  })
  jobId!: string | null;
}
