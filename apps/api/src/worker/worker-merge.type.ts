import { MergeField, type MergeWorkers, type UndoWorkerMerge } from '@lindung/domain/worker/worker-merge';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('MergedRecord', { description: 'The other record of a merge.' })
export class MergedRecordType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  fullName!: string;
}

@ObjectType('WorkerMerge', {
  description: 'Two records that were held to be of one person, as told of one of them.',
})
export class WorkerMergeType {
  @Field(() => ID)
  id!: string;
  @Field(() => Boolean, { description: 'Whether this is the record that stays.' })
  isSurvivor!: boolean;
  @Field(() => MergedRecordType, {
    nullable: true,
    description: 'Null where who asks does not reach the other record.',
  })
  other!: MergedRecordType | null;
  @Field(() => [MergeField], { description: 'What the record that stays took over of the other.' })
  taken!: MergeField[];
  @Field(() => String, { nullable: true })
  mergedBy!: string | null;
  @Field(() => DateTimeScalar)
  mergedAt!: Date;
  @Field(() => String, { nullable: true })
  undoneBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when both can be parted again; null: no more.',
  })
  undoableUntil!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The code of what keeps both from being parted; null: nothing does, or who asks does not reach the other record.',
  })
  undoObstacle!: string | null;
  @Field(() => [MergeField], { description: 'What was taken over and is another value now.' })
  editedSince!: MergeField[];
}

@ObjectType('WorkerMergePreview', {
  description: 'What would become of two records, were one of them to stay.',
})
export class WorkerMergePreviewType {
  @Field(() => String, {
    nullable: true,
    description: 'The code of what keeps both from being merged; null: nothing does.',
  })
  obstacle!: string | null;
  @Field(() => Int)
  survivorVersion!: number;
  @Field(() => Int)
  absorbedVersion!: number;
  @Field(() => [MergeField], { description: 'What differs, numbers included that are shown to nobody.' })
  differing!: MergeField[];
  @Field(() => [MergeField], { description: 'What the record that would go does not have.' })
  lacking!: MergeField[];
  @Field(() => [MergeField], { description: 'What the record that would stay does not have.' })
  missing!: MergeField[];
  @Field(() => Int, {
    description: 'Lists of candidates on which the record that stays takes the place of the other.',
  })
  listsPassing!: number;
  @Field(() => Int, {
    description: 'Lists on which the other stands no more: the record that stays is on them, or cannot be.',
  })
  listsEnding!: number;
  @Field(() => Int, { description: 'Places on waiting lists that pass.' })
  placesPassing!: number;
  @Field(() => Int)
  placesEnding!: number;
  @Field(() => Int, { description: 'Observations of a decile that are copied.' })
  observations!: number;
  @Field(() => Int, { description: 'Memberships that are over and stay with the record that goes.' })
  memberships!: number;
}

@InputType()
export class MergeWorkersInput implements Record<keyof MergeWorkers, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The pair.' })
  id!: string;
  @Field(() => Int, { description: 'Of the pair.' })
  version!: number;
  @Field(() => ID, { description: 'Which of both records stays.' })
  survivorId!: string;
  @Field(() => Int)
  survivorVersion!: number;
  @Field(() => Int)
  absorbedVersion!: number;
  @Field(() => [MergeField], { description: 'What the record that stays takes over of the other.' })
  takes!: MergeField[];
  @Field(() => String, {
    description: 'By what both are known to be one person; kept with the pair and in the trail.',
  })
  reason!: string;
}

@InputType()
export class UndoWorkerMergeInput implements Record<keyof UndoWorkerMerge, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The merge.' })
  id!: string;
  @Field(() => String, { description: 'Why both are parted; kept in the trail.' })
  reason!: string;
}
