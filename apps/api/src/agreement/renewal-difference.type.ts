import { RenewalField } from '@lindung/domain/agreement/renewal-difference';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('RenewalItem', {
  description: 'Something that a renewal has other than the agreement whose place it takes.',
})
export class RenewalItemType {
  @Field(() => RenewalField)
  field!: RenewalField;
  @Field(() => MemberGroup, { nullable: true, description: 'Of a line: for whom it is.' })
  memberGroup!: MemberGroup | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A day, a month, rupiah, a number, a code or a text, as the field says; null: there was none.',
  })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'The same; null: there is none any more.' })
  after!: string | null;
}
