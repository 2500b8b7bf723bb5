import { type EndSession, HOURS_OF_SESSION, IDLE_HOURS_OF_SESSION } from '@lindung/domain/access/own-session';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('OwnSession', {
  description: `A signed-in browser of whoever asks. It ends ${HOURS_OF_SESSION} hours after it began, or after ${IDLE_HOURS_OF_SESSION} without use.`,
})
export class OwnSessionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The family of browser and system, as the browser said.',
  })
  device!: string | null;
  @Field(() => String, { nullable: true, description: 'From where it was opened.' })
  address!: string | null;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: 'To the minute.' })
  lastUsedAt!: Date;
  @Field(() => Boolean)
  isCurrent!: boolean;
}

@InputType()
export class EndSessionInput implements Record<keyof EndSession, unknown> {
  @Field(() => ID)
  sessionId!: string;
}
