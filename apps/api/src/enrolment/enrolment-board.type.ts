import { CandidateStage, StageReason } from '@lindung/domain/enrolment/candidate-stage';
import { DecileSource } from '@lindung/domain/worker/decile';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('StageTally')
export class StageTallyType {
  @Field(() => CandidateStage)
  stage!: CandidateStage;
  @Field(() => StageReason, { nullable: true })
  reason!: StageReason | null;
  @Field(() => Int)
  people!: number;
  @Field(() => DateScalar, { description: 'Since when the first of them stands there.' })
  oldestSince!: string;
}

@ObjectType('EnrolmentBoard', { description: 'How far the people of a list are on the way to membership.' })
export class EnrolmentBoardType {
  @Field(() => ID)
  listId!: string;
  @Field(() => Int, {
    description: 'Of the list or of the village, as far as they live in the regency still.',
  })
  people!: number;
  @Field(() => [StageTallyType], { description: 'In the order of the way.' })
  stages!: StageTallyType[];
}

@ObjectType('BoardCandidate')
export class BoardCandidateType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType)
  worker!: WorkerRefType;
  @Field(() => CandidateStage)
  stage!: CandidateStage;
  @Field(() => StageReason, { nullable: true })
  reason!: StageReason | null;
  @Field(() => DateScalar)
  since!: string;
}

@ObjectType('Candidacy', { description: 'A list on which a person stands.' })
export class CandidacyType {
  @Field(() => ID, { description: 'Of the list.' })
  id!: string;
  @Field(() => String)
  listName!: string;
  @Field(() => DecileSource)
  source!: DecileSource;
  @Field(() => DateScalar)
  sourceDate!: string;
  @Field(() => CandidateStage)
  stage!: CandidateStage;
  @Field(() => StageReason, { nullable: true })
  reason!: StageReason | null;
  @Field(() => DateScalar)
  since!: string;
}

@InputType()
export class BoardCandidateFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
  @Field(() => CandidateStage, { nullable: true })
  stage?: CandidateStage | null;
  @Field(() => StageReason, { nullable: true })
  reason?: StageReason | null;
  @Field(() => ID, { nullable: true })
  villageId?: string | null;
}

export const BoardCandidateConnection = connectionOf(BoardCandidateType, 'BoardCandidate');
export const CandidacyConnection = connectionOf(CandidacyType, 'Candidacy');
