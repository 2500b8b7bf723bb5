import { HeirKind } from '@lindung/domain/programme/heir';
import {
  HeirRelationship,
  type RecordHeir,
  type RemoveHeir,
  type RevealHeir,
  type UpdateHeir,
} from '@lindung/domain/worker/heir';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, DateTimeScalar, NikScalar } from '../graphql/scalars.js';

@ObjectType('Heir', {
  description: 'Who would be an heir of a person: the NIK masked, the age instead of the birth date.',
})
export class HeirType {
  @Field(() => ID)
  id!: string;
  @Field(() => HeirRelationship)
  relationship!: HeirRelationship;
  @Field(() => HeirKind, {
    description:
      'As which kind the law names them: a later one receives only when nobody of an earlier one lives.',
  })
  kind!: HeirKind;
  @Field(() => String)
  fullName!: string;
  @Field(() => Int, { nullable: true })
  age!: number | null;
  @Field(() => String, { nullable: true, description: 'As E.164: +6281234567890.' })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  nikMasked!: string | null;
  @Field(() => Boolean, { description: 'Whether the scholarship is meant for this child.' })
  isScholarshipChild!: boolean;
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean, {
    description: 'Noted of a record that was merged into this one, and not changed there any more.',
  })
  isOfMerged!: boolean;
}

@ObjectType('RevealedHeir')
export class RevealedHeirType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  fullName!: string;
  @Field(() => NikScalar, { nullable: true })
  nik!: string | null;
  @Field(() => DateScalar, { nullable: true })
  birthDate!: string | null;
}

@InputType()
export class RecordHeirInput implements Record<keyof RecordHeir, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  workerId!: string;
  @Field(() => HeirRelationship)
  relationship!: HeirRelationship;
  @Field(() => String)
  fullName!: string;
  @Field(() => DateScalar, { nullable: true })
  birthDate!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  nik!: string | null;
  @Field(() => Boolean, { description: 'A child below the age of the law; of as many as it pays for.' })
  isScholarshipChild!: boolean;
}

@InputType()
export class UpdateHeirInput implements Record<keyof UpdateHeir, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => HeirRelationship, { nullable: true })
  relationship!: HeirRelationship | undefined;
  @Field(() => String, { nullable: true })
  fullName!: string | undefined;
  @Field(() => DateScalar, { nullable: true })
  birthDate!: string | undefined;
  @Field(() => String, { nullable: true })
  phone!: string | null | undefined;
  @Field(() => String, { nullable: true })
  nik!: string | undefined;
  @Field(() => Boolean, { nullable: true })
  isScholarshipChild!: boolean | undefined;
}

@InputType()
export class RemoveHeirInput implements Record<keyof RemoveHeir, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Kept in the trail.' })
  reason!: string;
}

@InputType()
export class RevealHeirInput implements Record<keyof RevealHeir, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'Why the number must be seen; kept in the trail.' })
  reason!: string;
}
