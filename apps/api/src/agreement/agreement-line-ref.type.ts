import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('AgreementLineRef')
export class AgreementLineRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  agreementId!: string;
  @Field(() => String)
  agreementNumber!: string;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
}
