import { OfficeKind } from '@lindung/domain/office/office';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('OfficeRef')
export class OfficeRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => OfficeKind)
  kind!: OfficeKind;
}
