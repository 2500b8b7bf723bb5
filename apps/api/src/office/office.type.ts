import {
  type CloseOffice,
  type CreateOffice,
  OfficeKind,
  type SetOfficeArea,
  type UpdateOffice,
} from '@lindung/domain/office/office';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf, orderOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { OfficeRefType } from './office-ref.type.js';

@ObjectType('OfficeArea')
export class OfficeAreaType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@ObjectType('OfficeVersion')
export class OfficeVersionType {
  @Field(() => String)
  name!: string;
  @Field(() => OfficeKind)
  kind!: OfficeKind;
  @Field(() => String, { nullable: true })
  code!: string | null;
  @Field(() => String, { nullable: true })
  headName!: string | null;
  @Field(() => OfficeRefType, { nullable: true, description: 'As it was called on the first day.' })
  parent!: OfficeRefType | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@ObjectType('HandedRegion')
export class HandedRegionType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => OfficeRefType, {
    nullable: true,
    description: 'Who served it before; null: nobody of the kind.',
  })
  from!: OfficeRefType | null;
}

@ObjectType('OfficeHandover', { description: 'Regions that an office took over from a day on.' })
export class OfficeHandoverType {
  @Field(() => ID)
  id!: string;
  @Field(() => OfficeRefType, { description: 'The office that took over, as it was from the day on.' })
  office!: OfficeRefType;
  @Field(() => DateScalar)
  effectiveOn!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
  @Field(() => [HandedRegionType])
  regions!: HandedRegionType[];
}

@ObjectType('Office', {
  description:
    'An office of BPJS Ketenagakerjaan as it stands on the business day; one that is still to open, as it will from validFrom on; one that is closed, as it stood last.',
})
export class OfficeType extends OfficeRefType {
  @Field(() => String, { nullable: true })
  code!: string | null;
  @Field(() => String, { nullable: true })
  headName!: string | null;
  @Field(() => OfficeRefType, { nullable: true })
  parent!: OfficeRefType | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day of one that closes or is closed.' })
  closesOn!: string | null;
  @Field(() => [OfficeAreaType])
  areas!: OfficeAreaType[];
  @Field(() => [OfficeVersionType])
  versions!: OfficeVersionType[];
  @Field(() => [OfficeHandoverType], { description: 'Handovers to it and from it, the last one first.' })
  handovers!: OfficeHandoverType[];
  @Field(() => Int)
  version!: number;
}

@InputType()
export class OfficeFilter {
  @Field(() => String, { nullable: true, description: 'A part of a name.' })
  q?: string | null;
  @Field(() => OfficeKind, { nullable: true })
  kind?: OfficeKind | null;
  @Field(() => ID, { nullable: true })
  servesRegionId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that are still to open; otherwise those that have.',
  })
  upcoming?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those whose last day has passed.' })
  closed?: boolean | null;
}

@InputType()
export class CreateOfficeInput implements Record<keyof CreateOffice, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  name!: string;
  @Field(() => OfficeKind)
  kind!: OfficeKind;
  @Field(() => String, { nullable: true })
  code!: string | null;
  @Field(() => String, { nullable: true })
  headName!: string | null;
  @Field(() => ID, { nullable: true })
  parentId!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => [ID])
  regionIds!: string[];
}

@InputType()
export class UpdateOfficeInput implements Record<keyof UpdateOffice, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
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
  @Field(() => DateScalar, { description: 'The day from which the new version holds.' })
  validFrom!: string;
}

@InputType()
export class CloseOfficeInput implements Record<keyof CloseOffice, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => DateScalar, { description: 'The last day on which it stands.' })
  lastDay!: string;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class SetOfficeAreaInput implements Record<keyof SetOfficeArea, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => [ID])
  regionIds!: string[];
  @Field(() => DateScalar)
  validFrom!: string;
}

export const OfficeConnection = connectionOf(OfficeType, 'Office');

export const OfficeOrderField = { NAME: 'NAME' } as const;
export type OfficeOrderField = keyof typeof OfficeOrderField;
export const OfficeOrder = orderOf('Office', OfficeOrderField);
