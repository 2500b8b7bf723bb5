import type { AddCandidates, PartnerRow } from '@lindung/domain/enrolment/partner-candidate';
import { AddedCandidateState, PartnerRowOutcome } from '@lindung/domain/enrolment/partner-candidate';
import { CheckReason } from '@lindung/domain/enrolment/check-verdict';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { RegionRefType } from '../../territory/territory.public.js';

@ObjectType('ListToAddTo', { description: 'A candidate list of the area of the key.' })
export class ListToAddToType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => RegionRefType, { description: 'Whose list it is.' })
  region!: RegionRefType;
  @Field(() => DateScalar, { description: 'Of which day its people are.' })
  sourceDate!: string;
  @Field(() => DateTimeScalar)
  createdAt!: string;
}

@ObjectType('AddedRowProblem', {
  description: 'Why a row was refused; nothing of what it said is said back.',
})
export class AddedRowProblemType {
  @Field(() => String, { description: 'The field of the row.' })
  field!: string;
  @Field(() => String, { description: 'From a closed list that may grow.' })
  code!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;
}

@ObjectType('AddedRow', { description: 'What became of a row.' })
export class AddedRowType {
  @Field(() => Int, { description: 'Its place in the call, from 1.' })
  row!: number;
  @Field(() => String, { nullable: true, description: 'As it was sent; null where it can be none.' })
  reference!: string | null;
  @Field(() => PartnerRowOutcome)
  outcome!: PartnerRowOutcome;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of who was added, now or by the same row before: the id of the person for this application.',
  })
  candidateId!: string | null;
  @Field(() => [AddedRowProblemType], { description: 'Of a refused row, all of them.' })
  problems!: AddedRowProblemType[];
}

@ObjectType('AddedCandidates')
export class AddedCandidatesType {
  @Field(() => Int, { description: 'How many rows put somebody onto the list.' })
  added!: number;
  @Field(() => Int)
  refused!: number;
  @Field(() => [AddedRowType], { description: 'In the order of the rows that were sent, one for each.' })
  rows!: AddedRowType[];
}

@InputType({ description: 'A person, with texts as the columns of a file have them.' })
export class PartnerRowInput implements Record<keyof PartnerRow, unknown> {
  @Field(() => String, {
    description: 'How the application knows the person: 1 to 64 signs, once for each list, no NIK.',
  })
  reference!: string;
  @Field(() => String, { nullable: true })
  nik!: string | null;
  @Field(() => String, { nullable: true })
  fullName!: string | null;
  @Field(() => String, { nullable: true })
  birthPlace!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'DD/MM/YYYY or YYYY-MM-DD; without it that of the NIK.',
  })
  birthDate!: string | null;
  @Field(() => String, { nullable: true, description: 'L or P; without it that of the NIK.' })
  sex!: string | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String, { nullable: true, description: 'The code of the village, as 73.72.01.1001.' })
  villageCode!: string | null;
  @Field(() => String, { nullable: true })
  villageName!: string | null;
  @Field(() => String, { nullable: true })
  districtName!: string | null;
  @Field(() => String, { nullable: true })
  occupation!: string | null;
  @Field(() => String, { nullable: true })
  decile!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  familyCard!: string | null;
  @Field(() => String, { nullable: true })
  motherName!: string | null;
  @Field(() => String, { nullable: true })
  maritalStatus!: string | null;
  @Field(() => String, { nullable: true })
  secondOccupation!: string | null;
  @Field(() => String, { nullable: true })
  workPlace!: string | null;
  @Field(() => String, { nullable: true })
  weeklyHours!: string | null;
}

@InputType()
export class AddCandidatesInput implements Record<keyof AddCandidates, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  candidateListId!: string;
  @Field(() => [PartnerRowInput], { description: '1 to 500.' })
  rows!: PartnerRowInput[];
}

@ObjectType('AddedCandidate', { description: 'Somebody whom the application has added to a list.' })
export class AddedCandidateType {
  @Field(() => String)
  reference!: string;
  @Field(() => ID, { description: 'The id of the person for this application.' })
  candidateId!: string;
  @Field(() => AddedCandidateState)
  state!: AddedCandidateState;
  @Field(() => CheckReason, {
    nullable: true,
    description: 'Why the village says no or doubts, where it has said why.',
  })
  reason!: CheckReason | null;
}

export const AddedCandidateConnection = connectionOf(AddedCandidateType, 'AddedCandidate');
export const ListToAddToConnection = connectionOf(ListToAddToType, 'ListToAddTo');
