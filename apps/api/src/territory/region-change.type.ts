import {
  type AssignResidents,
  type ChangeRegions,
  RegionChangeKind,
  ResidentIssueCode,
} from '@lindung/domain/territory/region-change';
import { RegionKind } from '@lindung/domain/territory/region-kind';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RegionCodeScalar } from '../graphql/scalars.js';
import { RegionRefType } from './region-ref.type.js';

@ObjectType('MapStep', {
  description: 'A region before and after a change; without a before it is new, without an after it ends.',
})
export class MapStepType {
  @Field(() => ID, { nullable: true })
  regionId!: number | null;
  @Field(() => RegionKind)
  kind!: RegionKind;
  @Field(() => RegionCodeScalar, { nullable: true })
  codeBefore!: string | null;
  @Field(() => String, { nullable: true })
  nameBefore!: string | null;
  @Field(() => RegionCodeScalar, { nullable: true })
  codeAfter!: string | null;
  @Field(() => String, { nullable: true })
  nameAfter!: string | null;
}

@ObjectType('ResidentIssue')
export class ResidentIssueType {
  @Field(() => Int, {
    description: 'The line of the file, or the place in the list that was picked, from 1.',
  })
  line!: number;
  @Field(() => ResidentIssueCode)
  code!: ResidentIssueCode;
  @Field(() => String)
  value!: string;
}

@ObjectType('RegionChangePreview', { description: 'What a change of regions would do and what it touches.' })
export class RegionChangePreviewType {
  @Field(() => [MapStepType])
  steps!: MapStepType[];
  @Field(() => Int, { description: 'People who live in the regions that end or change.' })
  persons!: number;
  @Field(() => Int, { description: 'Of them, people on lists of candidates.' })
  candidates!: number;
  @Field(() => Int, { description: 'Their memberships that are proposed, decreed or running.' })
  enrolments!: number;
  @Field(() => Int, { description: 'Agreements that the regions own; they stay theirs.' })
  agreements!: number;
  @Field(() => Int, { description: 'Assignments of users to the regions; they stay as they are.' })
  assignments!: number;
  @Field(() => Int)
  serviceAreas!: number;
  @Field(() => Int)
  apiKeys!: number;
  @Field(() => Int, { description: 'People who move to another village.' })
  moving!: number;
  @Field(() => Int, { description: 'People of a village that is split whom the list does not name.' })
  remaining!: number;
  @Field(() => Int)
  refusedRows!: number;
  @Field(() => [ResidentIssueType], { description: 'The first of the rows that cannot be taken.' })
  issues!: readonly ResidentIssueType[];
}

@ObjectType('RegionChange', { description: 'A change of regions by law.' })
export class RegionChangeType {
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
  @Field(() => [RegionRefType], { description: 'As they stood on the day before.' })
  predecessors!: RegionRefType[];
  @Field(() => [RegionRefType], { description: 'As they stood on the day.' })
  successors!: RegionRefType[];
  @Field(() => Int, { description: 'People whom it has moved to another village.' })
  moved!: number;
  @Field(() => Int, { description: 'People who still live in a village that it ended.' })
  remaining!: number;
}

@InputType()
export class SuccessorInput implements Record<keyof ChangeRegions['successors'][number], unknown> {
  @Field(() => ID, { nullable: true, description: 'A region that goes on; without it a new one.' })
  regionId!: string | null;
  @Field(() => RegionCodeScalar)
  code!: string;
  @Field(() => String)
  name!: string;
}

@InputType()
export class ResidentInput implements Record<keyof ChangeRegions['residents'][number], unknown> {
  @Field(() => ID)
  personId!: string;
  @Field(() => RegionCodeScalar)
  code!: string;
}

@InputType()
export class RegionChangePreviewInput implements Record<
  keyof Omit<ChangeRegions, 'idempotencyKey'>,
  unknown
> {
  @Field(() => RegionChangeKind)
  kind!: RegionChangeKind;
  @Field(() => DateScalar)
  effectiveOn!: string;
  @Field(() => String, { description: 'The legal document.' })
  source!: string;
  @Field(() => [ID])
  predecessorIds!: string[];
  @Field(() => Boolean, { description: 'Of a split: the region lives on, smaller.' })
  predecessorStays!: boolean;
  @Field(() => [SuccessorInput])
  successors!: SuccessorInput[];
  @Field(() => [ResidentInput], { nullable: true })
  residents!: ResidentInput[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'An uploaded file with NIK or id, and the code of the successor.',
  })
  fileId!: string | null;
}

@InputType()
export class ChangeRegionsInput
  extends RegionChangePreviewInput
  implements Record<keyof ChangeRegions, unknown>
{
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class AssignResidentsInput implements Record<keyof AssignResidents, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  changeId!: string;
  @Field(() => [ResidentInput], { nullable: true })
  residents!: ResidentInput[] | null;
  @Field(() => ID, { nullable: true })
  fileId!: string | null;
}

export const RegionChangeConnection = connectionOf(RegionChangeType, 'RegionChange');
