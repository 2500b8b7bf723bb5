import { RegionKind, RegionLevel } from '@lindung/domain/territory/region-kind';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf, orderOf } from '../graphql/connection.js';
import { DateScalar, RegionCodeScalar } from '../graphql/scalars.js';
import { OfficeRefType } from '../office/office.public.js';
import { RegionRefType } from './region-ref.type.js';

@ObjectType('RegionVersion')
export class RegionVersionType {
  @Field(() => RegionCodeScalar)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => RegionKind)
  kind!: RegionKind;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => String)
  source!: string;
}

@ObjectType('Region', { description: 'A region as it stands on the business day.' })
export class RegionType {
  @Field(() => ID)
  id!: number;
  @Field(() => RegionCodeScalar)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => RegionKind)
  kind!: RegionKind;
  @Field(() => RegionLevel)
  level!: RegionLevel;
  @Field(() => RegionRefType, { nullable: true })
  parent!: RegionRefType | null;
  @Field(() => RegionRefType, { nullable: true })
  regency!: RegionRefType | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => Int)
  childCount!: number;
  @Field(() => [RegionVersionType])
  versions!: RegionVersionType[];
  @Field(() => [OfficeRefType], {
    description: 'The offices that serve the region, or its regency, on the business day.',
  })
  offices!: OfficeRefType[];
}

@InputType()
export class RegionFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name or of a code.' })
  q?: string | null;
  @Field(() => RegionLevel, { nullable: true })
  level?: RegionLevel | null;
  @Field(() => ID, { nullable: true })
  parentId?: string | null;
  @Field(() => RegionKind, { nullable: true })
  kind?: RegionKind | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

export const RegionConnection = connectionOf(RegionType, 'Region');

export const RegionOrderField = { CODE: 'CODE', NAME: 'NAME' } as const;
export type RegionOrderField = keyof typeof RegionOrderField;
export const RegionOrder = orderOf('Region', RegionOrderField);
