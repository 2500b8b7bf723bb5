import type { ChangeProviderLink, OwnProviderLink } from '@lindung/domain/access/provider-link';
import { Field, InputType, ObjectType } from 'type-graphql';

import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('OwnProviderLink', {
  description: 'Whether the account of whoever asks is linked with an identity of the provider.',
})
export class OwnProviderLinkType implements Record<keyof OwnProviderLink, unknown> {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; null when it is not.' })
  since!: Date | null;
}

@InputType()
export class ChangeProviderLinkInput implements Record<keyof ChangeProviderLink, unknown> {
  @Field(() => String)
  password!: string;
  @Field(() => String, { nullable: true, description: 'Of the second factor, where there is one.' })
  code!: string | null;
}
