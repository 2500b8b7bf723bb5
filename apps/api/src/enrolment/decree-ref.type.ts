import { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('DecreeRef')
export class DecreeRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => DecreeStatus)
  status!: DecreeStatus;
}
