import {
  type LiftLegalHold,
  LegalHoldScope,
  type PlaceLegalHold,
} from '@lindung/domain/retention/legal-hold';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('HeldAgreement')
export class HeldAgreementType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
}

@ObjectType('LegalHold', {
  description: 'Keeps a person, or all persons of an agreement or a region, from erasure.',
})
export class LegalHoldType {
  @Field(() => ID)
  id!: string;
  @Field(() => LegalHoldScope)
  scope!: LegalHoldScope;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Of a hold on one person; null also when the person lives outside of the area by now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => HeldAgreementType, { nullable: true })
  agreement!: HeldAgreementType | null;
  @Field(() => RegionRefType, {
    nullable: true,
    description: 'To which the hold belongs; a hold on a region keeps those who live in it.',
  })
  region!: RegionRefType | null;
  @Field(() => String)
  reason!: string;
  @Field(() => String)
  documentNumber!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: until it is lifted.' })
  heldUntil!: BusinessDate | null;
  @Field(() => Boolean, { description: 'Whether it keeps anybody on the business day.' })
  isHolding!: boolean;
  @Field(() => String, { nullable: true })
  placedBy!: string | null;
  @Field(() => DateTimeScalar)
  placedAt!: Date;
  @Field(() => String, { nullable: true })
  liftedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  liftedAt!: Date | null;
  @Field(() => String, { nullable: true })
  liftReason!: string | null;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class LegalHoldFilter {
  @Field(() => LegalHoldScope, { nullable: true })
  scope?: LegalHoldScope | null;
  @Field(() => Boolean, { nullable: true })
  isHolding?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The holds that keep this person today, whatever they are on.',
  })
  workerId?: string | null;
}

@InputType()
export class PlaceLegalHoldInput implements Record<keyof PlaceLegalHold, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => LegalHoldScope)
  scope!: LegalHoldScope;
  @Field(() => ID, { nullable: true })
  workerId!: string | null;
  @Field(() => ID, { nullable: true })
  agreementId!: string | null;
  @Field(() => ID, { nullable: true })
  regionId!: string | null;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
  @Field(() => String, { description: 'Of the claim, the case or the audit.' })
  documentNumber!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Today at the earliest.' })
  heldUntil!: BusinessDate | null;
}

@InputType()
export class LiftLegalHoldInput implements Record<keyof LiftLegalHold, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}

export const LegalHoldConnection = connectionOf(LegalHoldType, 'LegalHold');
