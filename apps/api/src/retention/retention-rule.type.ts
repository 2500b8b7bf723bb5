import {
  FixedRetentionKind,
  RetentionEnd,
  RetentionKind,
  RetentionStart,
} from '@lindung/domain/retention/retention-kind';
import {
  type DecideRetentionRule,
  type ProposeRetentionRule,
  RetentionCertainty,
  RetentionRuleStatus,
} from '@lindung/domain/retention/retention-rule';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('RetentionRule', {
  description: 'How long data of a kind are kept, from a day on, and by which law.',
})
export class RetentionRuleType {
  @Field(() => ID)
  id!: string;
  @Field(() => RetentionKind)
  kind!: RetentionKind;
  @Field(() => Int)
  months!: number;
  @Field(() => RetentionStart)
  countsFrom!: RetentionStart;
  @Field(() => RetentionEnd)
  atEnd!: RetentionEnd;
  @Field(() => String)
  citation!: string;
  @Field(() => RetentionCertainty)
  certainty!: RetentionCertainty;
  @Field(() => DateScalar)
  validFrom!: BusinessDate;
  @Field(() => DateScalar, { nullable: true })
  validTo!: BusinessDate | null;
  @Field(() => RetentionRuleStatus)
  status!: RetentionRuleStatus;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => ID)
  proposedById!: string;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was put in force or declined.' })
  reason!: string | null;
  @Field(() => Int)
  version!: number;
}

@ObjectType('FixedRetention', { description: 'Data whose end the program itself keeps.' })
export class FixedRetentionType {
  @Field(() => FixedRetentionKind)
  kind!: FixedRetentionKind;
  @Field(() => Int, { nullable: true, description: 'From when it was made or came in; null: for good.' })
  hours!: number | null;
  @Field(() => RetentionEnd)
  atEnd!: RetentionEnd;
}

@InputType()
export class RetentionRuleFilter {
  @Field(() => RetentionKind, { nullable: true })
  kind?: RetentionKind | null;
  @Field(() => RetentionRuleStatus, { nullable: true })
  status?: RetentionRuleStatus | null;
}

@InputType()
export class ProposeRetentionRuleInput implements Record<keyof ProposeRetentionRule, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => RetentionKind)
  kind!: RetentionKind;
  @Field(() => Int, { description: '1 to 1,200.' })
  months!: number;
  @Field(() => String, { description: 'The law that says so, in 1 to 300 characters.' })
  citation!: string;
  @Field(() => RetentionCertainty)
  certainty!: RetentionCertainty;
  @Field(() => DateScalar, { description: 'Today at the earliest.' })
  validFrom!: BusinessDate;
}

@InputType()
export class DecideRetentionRuleInput implements Record<keyof DecideRetentionRule, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean)
  isGranted!: boolean;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}

export const RetentionRuleConnection = connectionOf(RetentionRuleType, 'RetentionRule');
