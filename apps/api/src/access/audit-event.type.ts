import { Role } from '@lindung/domain/access/role';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('AuditEvent', { description: 'One line of the trail; none is ever changed or taken out.' })
export class AuditEventType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String)
  operation!: string;
  @Field(() => String)
  actorName!: string;
  @Field(() => ID, { nullable: true, description: 'The user; null for an application and for nobody known.' })
  actorId!: string | null;
  @Field(() => Role, { nullable: true })
  actorRole!: Role | null;
  @Field(() => String, { nullable: true })
  objectType!: string | null;
  @Field(() => String, { nullable: true })
  objectId!: string | null;
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => ID, { nullable: true, description: 'The wider look in which it was read.' })
  widerLookId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Rows of a list or of a mass action.' })
  count!: number | null;
  @Field(() => String, { nullable: true, description: 'JSON, without personal data.' })
  details!: string | null;
  @Field(() => String)
  requestId!: string;
}

@InputType()
export class AuditEventFilter {
  @Field(() => String, { nullable: true })
  operation?: string | null;
  @Field(() => String, { nullable: true })
  objectType?: string | null;
  @Field(() => String, { nullable: true })
  objectId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'What merely looked at something, or what did not.' })
  isLook?: boolean | null;
  @Field(() => ID, { nullable: true })
  widerLookId?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  from?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Up to this instant, which is left out.' })
  to?: string | null;
}

export const AuditEventConnection = connectionOf(AuditEventType, 'AuditEvent');
