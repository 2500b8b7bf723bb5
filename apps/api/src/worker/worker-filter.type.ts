import { PersonStatus } from '@lindung/domain/worker/person';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class WorkerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of a name, with slips and however they are spelled: 200 persons at most, the likeliest first. Where the role sees it also a membership number, and for a role that may reveal a NIK a whole one or that of a family card.',
  })
  q?: string | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
  @Field(() => ID, { nullable: true })
  districtId?: string | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
  @Field(() => PersonStatus, { nullable: true })
  status?: PersonStatus | null;
  @Field(() => Boolean, { nullable: true })
  hasNik?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The occupation by its code in KBJI 2014.' })
  occupationCode?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Who shares the family card of that person; nobody where the card is hidden from the role.',
  })
  householdOf?: string | null;
  @Field(() => ID, { nullable: true, description: 'On that list.' })
  candidateListId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}
