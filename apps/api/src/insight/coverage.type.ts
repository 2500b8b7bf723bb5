import type { DeclarePotential } from '@lindung/domain/insight/potential';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar } from '../graphql/scalars.js';
import { OfficeRefType } from '../office/office.public.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('CoverageFigure', {
  description: 'A share with all that it takes to read it, and what stands beside it.',
})
export class CoverageFigureType {
  @Field(() => Int, { description: 'People protected on the day.' })
  protected!: number;
  @Field(() => Int, { nullable: true, description: 'Null: nobody has declared it.' })
  potential!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Hundredths of a percent: 930 = 9.30 %. Above 100 % as it is.',
  })
  shareHundredths!: number | null;
  @Field(() => String, { nullable: true })
  potentialSource!: string | null;
  @Field(() => DateScalar, { nullable: true })
  potentialAsOf!: string | null;
  @Field(() => DateScalar)
  asOf!: string;
  @Field(() => [MemberGroup])
  groups!: readonly MemberGroup[];
  @Field(() => Int)
  seatsGranted!: number;
  @Field(() => Int)
  seatsTaken!: number;
  @Field(() => RupiahScalar, { description: 'Billed for the month of the day.' })
  billed!: bigint;
  @Field(() => RupiahScalar, { description: 'Of that, paid.' })
  paid!: bigint;
  @Field(() => Int)
  openBills!: number;
}

@ObjectType('RegencyCoverage')
export class RegencyCoverageType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => CoverageFigureType)
  figure!: CoverageFigureType;
}

@ObjectType('OfficeCoverage', {
  description:
    'The figures of an office on the day: those of the regencies of the report that it served then. Where several served one, it counts for the branch.',
})
export class OfficeCoverageType {
  @Field(() => OfficeRefType, { nullable: true, description: 'Null: no office served them.' })
  office!: OfficeRefType | null;
  @Field(() => [RegionRefType])
  regencies!: RegionRefType[];
  @Field(() => CoverageFigureType)
  figure!: CoverageFigureType;
  @Field(() => Boolean, {
    description:
      'Whether it served regions on the day that lie outside of the own area now: their figures are not in here.',
  })
  isPart!: boolean;
}

@ObjectType('CoverageReport')
export class CoverageReportType {
  @Field(() => DateScalar)
  asOf!: string;
  @Field(() => CoverageFigureType, {
    description: 'All regencies of the jurisdiction; has no share where one has no potential.',
  })
  total!: CoverageFigureType;
  @Field(() => CoverageFigureType, {
    nullable: true,
    description: 'Those regencies whose potential is declared.',
  })
  declared!: CoverageFigureType | null;
  @Field(() => Int)
  regenciesWithoutPotential!: number;
  @Field(() => [RegencyCoverageType])
  regencies!: RegencyCoverageType[];
  @Field(() => [OfficeCoverageType], {
    description: 'By name, what nobody served last; none for a district or a village.',
  })
  offices!: OfficeCoverageType[];
}

@ObjectType('PotentialDeclaration')
export class PotentialDeclarationType {
  @Field(() => ID)
  id!: string;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Int)
  people!: number;
  @Field(() => String)
  source!: string;
  @Field(() => DateScalar)
  asOf!: string;
}

@InputType()
export class DeclarePotentialInput implements Record<keyof DeclarePotential, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  regionId!: string;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Int)
  people!: number;
  @Field(() => String)
  source!: string;
  @Field(() => DateScalar)
  asOf!: string;
}
