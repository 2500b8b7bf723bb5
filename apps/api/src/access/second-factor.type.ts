import type {
  ConfirmSecondFactor,
  OwnSecondFactor,
  RenewRecoveryCodes,
  ShowSecondFactor,
  StartSecondFactor,
  TakeAwaySecondFactor,
} from '@lindung/domain/access/second-factor';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateTimeScalar } from '../graphql/scalars.js';
import { SessionType } from './session.type.js';

@ObjectType('OwnSecondFactor', {
  description: 'The second factor of whoever asks, without what is secret of it.',
})
export class OwnSecondFactorType implements Record<keyof OwnSecondFactor, unknown> {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is there.' })
  since!: Date | null;
  @Field(() => Int)
  recoveryCodesLeft!: number;
  @Field(() => Boolean, { description: 'A role of today asks for one.' })
  isRequired!: boolean;
}

@ObjectType('BegunSecondFactor', { description: 'What an authenticator needs to know; it is told once.' })
export class BegunSecondFactorType {
  @Field(() => String, { description: 'In base 32, for who types it.' })
  secret!: string;
  @Field(() => String, { description: 'The same as an address of the form otpauth://, for a camera.' })
  uri!: string;
}

@ObjectType('ConfirmedSecondFactor')
export class ConfirmedSecondFactorType {
  @Field(() => SessionType)
  session!: SessionType;
  @Field(() => [String], { description: 'Each opens the door once; they are told once.' })
  recoveryCodes!: readonly string[];
}

@InputType()
export class StartSecondFactorInput implements Record<keyof StartSecondFactor, unknown> {
  @Field(() => String, {
    nullable: true,
    description: 'Not needed by who has just signed in and needs a second factor.',
  })
  password!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the second factor that is to be replaced.' })
  code!: string | null;
}

@InputType()
export class ConfirmSecondFactorInput implements Record<keyof ConfirmSecondFactor, unknown> {
  @Field(() => String, { description: 'Of the second factor that was begun.' })
  code!: string;
}

@InputType()
export class ShowSecondFactorInput implements Record<keyof ShowSecondFactor, unknown> {
  @Field(() => String)
  code!: string;
}

@InputType()
export class RenewRecoveryCodesInput implements Record<keyof RenewRecoveryCodes, unknown> {
  @Field(() => String)
  password!: string;
  @Field(() => String)
  code!: string;
}

@InputType()
export class TakeAwaySecondFactorInput implements Record<keyof TakeAwaySecondFactor, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  userId!: string;
  @Field(() => String, { description: 'Of 10 characters or more; it stays in the trail.' })
  reason!: string;
}
