import { HomeSource } from '@lindung/domain/worker/former-home';
import { Field, ID, ObjectType } from 'type-graphql';

import { DateScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('FormerHome', {
  description: 'Where a person lived and on which family card, until one of them was replaced.',
})
export class FormerHomeType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar, {
    description: 'Since the home before was replaced, or since the person was registered.',
  })
  livedFrom!: string;
  @Field(() => DateScalar)
  livedUntil!: string;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => RegionRefType, { nullable: true })
  village!: RegionRefType | null;
  @Field(() => String, {
    nullable: true,
    description: 'The last two digits of the number of the family card; null: it was not known.',
  })
  familyCardMasked!: string | null;
  @Field(() => HomeSource, { description: 'By what it was replaced.' })
  source!: HomeSource;
  @Field(() => String, { nullable: true, description: 'Who replaced it.' })
  changedBy!: string | null;
  @Field(() => Boolean, { description: 'Of a record that was merged into this one.' })
  isOfMerged!: boolean;
}
