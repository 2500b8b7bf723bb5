import { RankCriterion } from '@lindung/domain/enrolment/ranking';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('RankCut', { description: 'Where the cut among the eligible is when there are fewer seats.' })
export class RankCutType {
  @Field(() => RankCriterion, {
    nullable: true,
    description: 'By what the last with a seat and the first who waits are level; null: by nothing.',
  })
  levelOn!: RankCriterion | null;
  @Field(() => RankCriterion, { description: 'What came next in the ranking and decided.' })
  decidedBy!: RankCriterion;
  @Field(() => Int, { description: 'How many with a seat are level with who waits.' })
  levelSeated!: number;
  @Field(() => Int)
  levelWaiting!: number;
}

@ObjectType('DecreeCut', { description: 'Where the cut was when the decree was proposed.' })
export class DecreeCutType extends RankCutType {
  @Field(() => Int, { description: 'How many were eligible then.' })
  eligible!: number;
}

@ObjectType('DecreeTie', { description: 'Somebody who was level at the cut of a decree.' })
export class DecreeTieType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'The place among the eligible.' })
  rank!: number;
  @Field(() => Boolean)
  isSeated!: boolean;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the data of the person are erased, or the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
}

export const DecreeTieConnection = connectionOf(DecreeTieType, 'DecreeTie');
