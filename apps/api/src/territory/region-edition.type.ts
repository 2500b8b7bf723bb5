import { type ApplyEdition, RegionRowIssueCode } from '@lindung/domain/territory/region-edition';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, RegionCodeScalar } from '../graphql/scalars.js';
import { MapStepType } from './region-change.type.js';

@ObjectType('RegionRowIssue')
export class RegionRowIssueType {
  @Field(() => Int, { description: 'The line of the file; 0 where it is about no line.' })
  line!: number;
  @Field(() => RegionRowIssueCode)
  code!: RegionRowIssueCode;
  @Field(() => String, {
    nullable: true,
    description: 'Of a feature of a file of boundaries: what it is about.',
  })
  field?: string | undefined;
  @Field(() => String)
  value!: string;
}

@ObjectType('EditionPreview', {
  description: 'What an edition of the official list says otherwise than the map.',
})
export class EditionPreviewType {
  @Field(() => [MapStepType])
  steps!: MapStepType[];
  @Field(() => Int)
  unchanged!: number;
  @Field(() => Int)
  renamed!: number;
  @Field(() => Int, { description: 'Regions that go on under a new code.' })
  recoded!: number;
  @Field(() => Int)
  opened!: number;
  @Field(() => Int)
  closed!: number;
  @Field(() => Int, { description: 'People who live in the regions that end or change.' })
  persons!: number;
  @Field(() => Int)
  refusedRows!: number;
  @Field(() => [RegionRowIssueType])
  issues!: readonly RegionRowIssueType[];
}

@InputType()
export class EditionLinkInput implements Record<keyof ApplyEdition['links'][number], unknown> {
  @Field(() => RegionCodeScalar)
  predecessorCode!: string;
  @Field(() => RegionCodeScalar)
  successorCode!: string;
}

@InputType()
export class EditionPreviewInput implements Record<keyof Omit<ApplyEdition, 'idempotencyKey'>, unknown> {
  @Field(() => ID)
  fileId!: string;
  @Field(() => DateScalar)
  effectiveOn!: string;
  @Field(() => String)
  source!: string;
  @Field(() => [EditionLinkInput], { nullable: true, description: 'What regions that end became.' })
  links!: EditionLinkInput[] | null;
}

@InputType()
export class ApplyEditionInput extends EditionPreviewInput implements Record<keyof ApplyEdition, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
}
