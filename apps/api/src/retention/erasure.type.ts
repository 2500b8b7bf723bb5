import {
  type DecideErasure,
  ErasureKeeper,
  ErasureOutcome,
  ErasureRunStatus,
  type ProposeErasure,
} from '@lindung/domain/retention/erasure-run';
import { RetentionKind } from '@lindung/domain/retention/retention-kind';
import { RetentionCertainty } from '@lindung/domain/retention/retention-rule';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('ErasureDue', { description: 'Data of a person whose time is over.' })
export class ErasureDueType {
  @Field(() => ID)
  id!: string;
  @Field(() => RetentionKind)
  kind!: RetentionKind;
  @Field(() => DateScalar, { description: 'The day on which their time was over.' })
  dueOn!: BusinessDate;
  @Field(() => WorkerRefType, { nullable: true })
  worker!: WorkerRefType | null;
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => ErasureKeeper, { nullable: true, description: 'Null: nothing, they are due.' })
  keptBy!: ErasureKeeper | null;
}

@ObjectType('ErasureItem', { description: 'Data of a person on the list of a run.' })
export class ErasureItemType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { description: 'Says no more of who it was when the person is erased.' })
  personId!: string;
  @Field(() => RetentionKind)
  kind!: RetentionKind;
  @Field(() => DateScalar)
  dueOn!: BusinessDate;
  @Field(() => WorkerRefType, { nullable: true, description: 'Null: erased.' })
  worker!: WorkerRefType | null;
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => ErasureOutcome, { nullable: true, description: 'Null: the run is not decided, or declined.' })
  outcome!: ErasureOutcome | null;
  @Field(() => ErasureKeeper, { nullable: true, description: 'Why, where it was spared.' })
  sparedBy!: ErasureKeeper | null;
}

@ObjectType('ErasureDueCount')
export class ErasureDueCountType {
  @Field(() => RetentionKind)
  kind!: RetentionKind;
  @Field(() => ErasureKeeper, { nullable: true, description: 'Null: nothing, they are due.' })
  keptBy!: ErasureKeeper | null;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  people!: number;
}

@ObjectType('ErasureCount', { description: 'How many of a kind in a regency, by which row of the schedule.' })
export class ErasureCountType {
  @Field(() => RetentionKind)
  kind!: RetentionKind;
  @Field(() => Int)
  months!: number;
  @Field(() => String)
  citation!: string;
  @Field(() => RetentionCertainty)
  certainty!: RetentionCertainty;
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => Int, { description: 'On the list.' })
  people!: number;
  @Field(() => Int)
  erased!: number;
  @Field(() => Int, { description: 'Kept by something when it was decided.' })
  spared!: number;
}

@ObjectType('ErasureRun', { description: 'Who was due on a day, as a list, and the decision to erase them.' })
export class ErasureRunType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  dueOn!: BusinessDate;
  @Field(() => ErasureRunStatus)
  status!: ErasureRunStatus;
  @Field(() => Int, { description: 'How many stand on the list.' })
  items!: number;
  @Field(() => String)
  reason!: string;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => ID)
  proposedById!: string;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true })
  decisionReason!: string | null;
  @Field(() => Int)
  version!: number;
  @Field(() => [ErasureCountType])
  report!: ErasureCountType[];
}

@InputType()
export class ErasureDueFilter {
  @Field(() => RetentionKind, { nullable: true })
  kind?: RetentionKind | null;
  @Field(() => ID, { nullable: true })
  regencyId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that something keeps, instead of those that are due.',
  })
  isKept?: boolean | null;
}

@InputType()
export class ErasureRunFilter {
  @Field(() => ErasureRunStatus, { nullable: true })
  status?: ErasureRunStatus | null;
}

@InputType()
export class ErasureItemFilter {
  @Field(() => RetentionKind, { nullable: true })
  kind?: RetentionKind | null;
  @Field(() => ErasureOutcome, { nullable: true })
  outcome?: ErasureOutcome | null;
}

@InputType()
export class ProposeErasureInput implements Record<keyof ProposeErasure, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => Int, { description: 'How many are due as far as who proposes has seen.' })
  expected!: number;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}

@InputType()
export class DecideErasureInput implements Record<keyof DecideErasure, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean)
  isGranted!: boolean;
  @Field(() => String, { description: 'In 10 to 500 characters.' })
  reason!: string;
}

export const ErasureDueConnection = connectionOf(ErasureDueType, 'ErasureDue');
export const ErasureItemConnection = connectionOf(ErasureItemType, 'ErasureItem');
export const ErasureRunConnection = connectionOf(ErasureRunType, 'ErasureRun');
