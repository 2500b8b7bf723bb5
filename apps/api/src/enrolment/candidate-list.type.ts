import { type CreateCandidateList, type UpdateCandidateList } from '@lindung/domain/enrolment/candidate-list';
import { CheckStep } from '@lindung/domain/enrolment/check-verdict';
import { DecileSource } from '@lindung/domain/worker/decile';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('CandidateListRef')
export class CandidateListRefType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('ListPartner', { description: "How many people of a list a partner's application has brought." })
export class ListPartnerType {
  @Field(() => String)
  name!: string;
  @Field(() => Int)
  people!: number;
}

@ObjectType('CandidateListVersion', {
  description: 'One confirmed import: lines = added + changed + unchanged + refused.',
})
export class CandidateListVersionType {
  @Field(() => Int)
  number!: number;
  @Field(() => DateTimeScalar)
  importedAt!: string;
  @Field(() => String)
  importedBy!: string;
  @Field(() => String, { description: 'Of what an application sent, the name of the application.' })
  fileName!: string;
  @Field(() => Boolean, { description: "Whether a partner's application sent it." })
  isOfPartner!: boolean;
  @Field(() => ID)
  jobId!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the import was taken back.' })
  undoneAt!: string | null;
  @Field(() => Int)
  lines!: number;
  @Field(() => Int)
  added!: number;
  @Field(() => Int)
  changed!: number;
  @Field(() => Int)
  unchanged!: number;
  @Field(() => Int)
  refused!: number;
}

@ObjectType('CandidateList')
export class CandidateListType extends CandidateListRefType {
  @Field(() => RegionRefType)
  region!: RegionRefType;
  @Field(() => DecileSource)
  source!: DecileSource;
  @Field(() => String, { nullable: true })
  sourceNote!: string | null;
  @Field(() => DateScalar)
  sourceDate!: string;
  @Field(() => Int, { nullable: true, description: 'How many people the source says there are.' })
  declaredPotential!: number | null;
  @Field(() => AgreementLineRefType, { nullable: true })
  line!: AgreementLineRefType | null;
  @Field(() => CheckStep, {
    nullable: true,
    description:
      'The step that has to confirm somebody before a proposal takes the person in; null: none has to.',
  })
  checksUpTo!: CheckStep | null;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => Int, { description: 'How many people stand on the list: added by imports, and not erased.' })
  candidateCount!: number;
  @Field(() => Int, { description: 'How many people stood on the list and are erased.' })
  erasedCount!: number;
  @Field(() => [ListPartnerType], { description: "Partners' applications that have brought people of it." })
  partners!: ListPartnerType[];
  @Field(() => [CandidateListVersionType], { description: 'The latest 200.' })
  versions!: CandidateListVersionType[];
  @Field(() => Int)
  version!: number;
}

@InputType()
export class CandidateListFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@InputType()
export class CreateCandidateListInput implements Record<keyof CreateCandidateList, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  name!: string;
  @Field(() => DecileSource)
  source!: DecileSource;
  @Field(() => String, { nullable: true })
  sourceNote!: string | null;
  @Field(() => DateScalar)
  sourceDate!: string;
  @Field(() => Int, { nullable: true })
  declaredPotential!: number | null;
  @Field(() => ID, { nullable: true })
  lineId!: string | null;
}

@InputType()
export class UpdateCandidateListInput implements Record<keyof UpdateCandidateList, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { nullable: true })
  name!: string | undefined;
  @Field(() => String, { nullable: true })
  sourceNote!: string | null | undefined;
  @Field(() => Int, { nullable: true })
  declaredPotential!: number | null | undefined;
  @Field(() => ID, { nullable: true })
  lineId!: string | null | undefined;
}

export const CandidateListConnection = connectionOf(CandidateListType, 'CandidateList');
