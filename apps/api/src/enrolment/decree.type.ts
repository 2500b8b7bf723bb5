import type {
  CancelDecree,
  EnactDecree,
  ProposeDecree,
  ReturnDecree,
} from '@lindung/domain/enrolment/decree';
import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { z } from 'zod';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DecreeCutType } from './rank-cut.type.js';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { CandidateListRefType } from './candidate-list.type.js';
import { DecreeRefType } from './decree-ref.type.js';

@ObjectType('OpenAnswer', {
  description: 'An answer of the office with rows in which it and the registry differ, unsettled.',
})
export class OpenAnswerType {
  @Field(() => ID)
  jobId!: string;
  @Field(() => DateTimeScalar)
  answeredAt!: Date;
  @Field(() => Int)
  rows!: number;
}

@ObjectType('Decree')
export class DecreeType extends DecreeRefType {
  @Field(() => String)
  title!: string;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => CandidateSource, { description: 'Where its people came from.' })
  source!: CandidateSource;
  @Field(() => CandidateListRefType, { nullable: true, description: 'Of the source LIST.' })
  list!: CandidateListRefType | null;
  @Field(() => AgreementLineRefType, {
    nullable: true,
    description: 'The line whose members were carried over, of the source MEMBERS.',
  })
  fromLine!: AgreementLineRefType | null;
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => Int)
  seats!: number;
  @Field(() => Int, {
    description: 'How many were proposed and left out as it was enacted: their NIK is to be compared first.',
  })
  leftOut!: number;
  @Field(() => Int, { description: 'How many it names who left; more than none: it amends earlier decrees.' })
  leavers!: number;
  @Field(() => [DecreeRefType], { description: 'The decrees by which these had their seats.' })
  amends!: DecreeRefType[];
  @Field(() => [OpenAnswerType], { description: 'Answers of the office to it that somebody has to settle.' })
  openAnswers!: OpenAnswerType[];
  @Field(() => Int, {
    description: 'How many of its members the office refused last and nobody settled; they get no card.',
  })
  refusedByOffice!: number;
  @Field(() => Int, {
    description:
      'How many of a proposal stand in a pair of records that may be one person, and that nobody has decided; 0 once it is decided.',
  })
  awaitingDuplicateCheck!: number;
  @Field(() => RupiahScalar, { description: 'What all its seats cost in the first month.' })
  monthlyAmount!: string;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => DateScalar)
  endsOn!: string;
  @Field(() => String, { description: 'The eligibility rule that judged the candidates.' })
  ruleVersion!: string;
  @Field(() => DecreeCutType, {
    nullable: true,
    description: 'Null: all who were eligible have a seat, or it was proposed before cuts were kept.',
  })
  cut!: DecreeCutType | null;
  @Field(() => String)
  proposedBy!: string;
  @Field(() => DateTimeScalar)
  proposedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => DateScalar, { nullable: true })
  decreedOn!: string | null;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => Boolean, {
    description: 'It waits for a decision, and the signed-in user did not propose it.',
  })
  canDecide!: boolean;
  @Field(() => Boolean, {
    description:
      'It was returned, people of it have no place on a later decree, and a seat of its line is free.',
  })
  canProposeAgain!: boolean;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class DecreeFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a number.' })
  q?: string | null;
  @Field(() => DecreeStatus, { nullable: true })
  status?: DecreeStatus | null;
  @Field(() => Boolean, { nullable: true })
  canProposeAgain?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'With people who stand on this list of candidates.' })
  candidateListId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class ProposeDecreeInput implements Record<keyof z.input<typeof ProposeDecree>, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => CandidateSource, { nullable: true, description: 'Without it LIST.' })
  source!: CandidateSource | null | undefined;
  @Field(() => ID, { nullable: true, description: 'Of the source LIST.' })
  listId!: string | null | undefined;
  @Field(() => ID, { nullable: true, description: 'Of the source MEMBERS: the line that they come from.' })
  fromLineId!: string | null | undefined;
  @Field(() => ID)
  lineId!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => Int)
  seats!: number;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'An amending decree: it names whoever left the line and is named by none yet.',
  })
  namesLeavers!: boolean | null | undefined;
}

@InputType()
export class EnactDecreeInput implements Record<keyof z.input<typeof EnactDecree>, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => DateScalar)
  decreedOn!: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Without those whose NIK is to be compared first, who wait for a seat; else they keep it from being enacted.',
  })
  leavesOutUnmatched!: boolean | null | undefined;
}

@InputType()
export class ReturnDecreeInput implements Record<keyof ReturnDecree, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class CancelDecreeInput extends ReturnDecreeInput implements Record<keyof CancelDecree, unknown> {}

export const DecreeConnection = connectionOf(DecreeType, 'Decree');
