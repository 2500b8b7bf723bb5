import { OfficeKind } from '@lindung/domain/office/office';
import type { HandOverServiceAreas, SeenOffice } from '@lindung/domain/office/office-handover';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar } from '../graphql/scalars.js';
import { OfficeRefType } from './office-ref.type.js';

@ObjectType('HandoverRegion', { description: 'What a handover moves in one region, as it stands today.' })
export class HandoverRegionType {
  @Field(() => ID)
  id!: number;
  @Field(() => String)
  name!: string;
  @Field(() => [OfficeRefType], { description: 'Who stops serving it.' })
  from!: OfficeRefType[];
  @Field(() => [OfficeRefType], { description: 'Offices of other kinds, which go on serving it.' })
  staying!: OfficeRefType[];
  @Field(() => Boolean, { description: 'The office that takes over serves it already.' })
  isServed!: boolean;
  @Field(() => String, { description: 'The office whose figures its figures are from the day on.' })
  figuresOf!: string;
  @Field(() => Int, { description: 'Agreements in force.' })
  agreements!: number;
  @Field(() => Int)
  members!: number;
  @Field(() => Int)
  openBills!: number;
  @Field(() => RupiahScalar)
  openAmount!: bigint;
}

@ObjectType('HandoverOfficer')
export class HandoverOfficerType {
  @Field(() => ID, { description: 'Of the user.' })
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('HandoverOffice', { description: 'An office that a handover changes, as it was seen.' })
export class HandoverOfficeType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean, { description: 'It takes over; otherwise it gives up.' })
  isTaking!: boolean;
  @Field(() => [HandoverOfficerType], {
    description: 'Who is assigned to it on the day or later: whom they reach changes.',
  })
  officers!: HandoverOfficerType[];
}

@ObjectType('OfficeHandoverPreview')
export class OfficeHandoverPreviewType {
  @Field(() => DateScalar)
  effectiveOn!: string;
  @Field(() => OfficeKind, { nullable: true, description: 'Null: the office opens on the day.' })
  kindBefore!: OfficeKind | null;
  @Field(() => OfficeKind)
  kind!: OfficeKind;
  @Field(() => [HandoverRegionType])
  regions!: HandoverRegionType[];
  @Field(() => [HandoverOfficeType])
  offices!: HandoverOfficeType[];
}

@InputType()
export class OfficeHandoverPreviewInput implements Record<
  keyof Omit<HandOverServiceAreas, 'idempotencyKey' | 'seen'>,
  unknown
> {
  @Field(() => ID, { nullable: true, description: 'The office that takes over; without it a new one opens.' })
  officeId!: string | null;
  @Field(() => String, { nullable: true })
  name!: string | undefined;
  @Field(() => OfficeKind, { nullable: true })
  kind!: OfficeKind | undefined;
  @Field(() => String, { nullable: true })
  code!: string | null | undefined;
  @Field(() => String, { nullable: true })
  headName!: string | null | undefined;
  @Field(() => ID, { nullable: true })
  parentId!: string | null | undefined;
  @Field(() => [ID], { description: 'Regencies and cities.' })
  regionIds!: string[];
  @Field(() => DateScalar, { description: 'Today or later.' })
  effectiveOn!: string;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class SeenOfficeInput implements Record<keyof SeenOffice, unknown> {
  @Field(() => ID)
  officeId!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class HandOverServiceAreasInput
  extends OfficeHandoverPreviewInput
  implements Record<keyof HandOverServiceAreas, unknown>
{
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => [SeenOfficeInput], { description: 'The offices of the preview, each in its version.' })
  seen!: SeenOfficeInput[];
}
