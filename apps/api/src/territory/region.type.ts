import { RegionChangeKind } from '@lindung/domain/territory/region-change';
import type { AddRegionAlias, EndRegionAlias } from '@lindung/domain/territory/region-names';
import { RegionKind, RegionLevel, RegionLocalTerm } from '@lindung/domain/territory/region-kind';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf, orderOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RegionCodeScalar } from '../graphql/scalars.js';
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

@ObjectType('RegionAlias')
class RegionAliasType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  alias!: string;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
}

@ObjectType('RegionBpsCode', { description: 'A code of the statistics office (BPS).' })
class RegionBpsCodeType {
  @Field(() => String)
  code!: string;
  @Field(() => String, { nullable: true })
  name!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => String)
  source!: string;
}

@ObjectType('RegionChangeRef')
class RegionChangeRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => RegionChangeKind)
  kind!: RegionChangeKind;
  @Field(() => DateScalar)
  effectiveOn!: string;
  @Field(() => String)
  source!: string;
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@ObjectType('RegionService', { description: 'Days on which an office serves a region.' })
export class RegionServiceType {
  @Field(() => OfficeRefType, { description: 'As it was called on the first day.' })
  office!: OfficeRefType;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@ObjectType('Region', {
  description: 'A region as it stands on the day that is asked about, or as it stood when it ended.',
})
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
  @Field(() => RegionLocalTerm, {
    nullable: true,
    description: 'What the place itself calls a region of this kind.',
  })
  localTerm!: RegionLocalTerm | null;
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
  @Field(() => Boolean, { description: 'It has ended before the day.' })
  isClosed!: boolean;
  @Field(() => String, { nullable: true, description: 'Its code at the statistics office (BPS).' })
  bpsCode!: string | null;
  @Field(() => [RegionAliasType])
  aliases!: RegionAliasType[];
  @Field(() => [RegionBpsCodeType])
  bpsCodes!: RegionBpsCodeType[];
  @Field(() => [RegionChangeRefType], { description: 'What the law did to it, the last change first.' })
  changes!: RegionChangeRefType[];
  @Field(() => [RegionRefType], { description: 'What it came from.' })
  predecessors!: RegionRefType[];
  @Field(() => [RegionRefType], { description: 'What it became, or what was split off from it.' })
  successors!: RegionRefType[];
  @Field(() => [RegionVersionType])
  versions!: RegionVersionType[];
  @Field(() => [OfficeRefType], {
    description: 'The offices that serve the region, or its regency, on the business day.',
  })
  offices!: OfficeRefType[];
  @Field(() => [RegionServiceType], {
    description: 'The offices that served the region, or its regency, that do, and that are set to.',
  })
  services!: RegionServiceType[];
}

@InputType()
export class RegionFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of a name, of another spelling or of a code; or several beginnings of words, of the region first and then of where it lies: `bon mat mak`.',
  })
  q?: string | null;
  @Field(() => RegionLevel, { nullable: true })
  level?: RegionLevel | null;
  @Field(() => ID, { nullable: true })
  parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The region itself and all that lies in it.' })
  withinId?: string | null;
  @Field(() => RegionKind, { nullable: true })
  kind?: RegionKind | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class AddRegionAliasInput implements Record<keyof AddRegionAlias, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  regionId!: string;
  @Field(() => String)
  alias!: string;
}

@InputType()
export class EndRegionAliasInput implements Record<keyof EndRegionAlias, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  aliasId!: string;
}

export const RegionConnection = connectionOf(RegionType, 'Region');

export const RegionOrderField = { CODE: 'CODE', NAME: 'NAME' } as const;
export type RegionOrderField = keyof typeof RegionOrderField;
export const RegionOrder = orderOf('Region', RegionOrderField);
