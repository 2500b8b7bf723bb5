import { Field, ID, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('PersonSeen', { description: 'A person whose data a user was shown or changed.' })
export class PersonSeenType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType, { nullable: true, description: 'Null outside of the own area.' })
  worker!: WorkerRefType | null;
  @Field(() => DateTimeScalar)
  firstSeenAt!: Date;
  @Field(() => DateTimeScalar)
  lastSeenAt!: Date;
  @Field(() => Int)
  times!: number;
  @Field(() => [String], { description: 'By which operations.' })
  operations!: string[];
}

export const PersonSeenConnection = connectionOf(PersonSeenType, 'PersonSeen');
