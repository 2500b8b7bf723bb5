import type { ImportBoundaries, PreviewBoundaries, Shape } from '@lindung/domain/territory/boundary';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, ShapeScalar } from '../graphql/scalars.js';
import { RegionRowIssueType } from './region-edition.type.js';
import { RegionRefType } from './region-ref.type.js';

@ObjectType('RegionBoundary')
export class RegionBoundaryType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => ShapeScalar)
  shape!: Shape;
}

@ObjectType('BoundarySource', {
  description: 'Whoever shows boundaries names who drew them and the licence.',
})
export class BoundarySourceType {
  @Field(() => String)
  source!: string;
  @Field(() => String)
  licence!: string;
  @Field(() => String)
  edition!: string;
}

@ObjectType('BoundaryMap', { description: 'The parts of a region that have a boundary on the day.' })
export class BoundaryMapType {
  @Field(() => DateScalar)
  asOf!: string;
  @Field(() => [RegionBoundaryType])
  regions!: RegionBoundaryType[];
  @Field(() => [BoundarySourceType])
  sources!: BoundarySourceType[];
}

@ObjectType('BoundariesPreview', { description: 'What a file of boundaries holds, before anything is kept.' })
export class BoundariesPreviewType {
  @Field(() => Int)
  features!: number;
  @Field(() => Int)
  added!: number;
  @Field(() => Int)
  changed!: number;
  @Field(() => Int)
  unchanged!: number;
  @Field(() => Int, { description: 'Points in the file.' })
  points!: number;
  @Field(() => Int, { description: 'Points that are left for the map.' })
  pointsKept!: number;
  @Field(() => Int)
  regencies!: number;
  @Field(() => Int)
  districts!: number;
  @Field(() => Int)
  villages!: number;
  @Field(() => Int)
  refusedRows!: number;
  @Field(() => [RegionRowIssueType], { description: 'The first 200; a line is the number of the feature.' })
  issues!: readonly RegionRowIssueType[];
}

@InputType()
export class BoundariesPreviewInput implements Record<keyof PreviewBoundaries, unknown> {
  @Field(() => ID)
  fileId!: string;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => String)
  source!: string;
  @Field(() => String)
  licence!: string;
  @Field(() => String)
  edition!: string;
}

@InputType()
export class ImportBoundariesInput
  extends BoundariesPreviewInput
  implements Record<keyof ImportBoundaries, unknown>
{
  @Field(() => String)
  idempotencyKey!: string;
}
