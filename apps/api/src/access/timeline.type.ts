import { Role } from '@lindung/domain/access/role';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('TimelineEvent', { description: 'What somebody did to a record, as the trail keeps it.' })
export class TimelineEventType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String)
  operation!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Null where the page of the record does not say what it said before either.',
  })
  actorName!: string | null;
  @Field(() => Role, { nullable: true })
  actorRole!: Role | null;
  @Field(() => String, {
    nullable: true,
    description: 'The record itself, or the part of it that was changed.',
  })
  objectType!: string | null;
  @Field(() => Int, { nullable: true, description: 'Rows of a mass action.' })
  count!: number | null;
  @Field(() => String, { nullable: true, description: 'JSON, without personal data.' })
  details!: string | null;
}

export const TimelineConnection = connectionOf(TimelineEventType, 'Timeline');
