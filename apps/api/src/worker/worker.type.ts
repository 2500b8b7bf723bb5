import { DecileSource } from '@lindung/domain/worker/decile';
import { MaritalStatus } from '@lindung/domain/worker/marital-status';
import type { OccupationCode } from '@lindung/domain/worker/occupation';
import {
  type CreateWorker,
  type LiftRestriction,
  PersonStatus,
  type RevealNik,
  type UpdateWorker,
} from '@lindung/domain/worker/person';
import { Sex } from '@lindung/domain/worker/sex';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { WorkerMembershipType } from '../enrolment/enrolment.public.js';
import { connectionOf, orderOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, NikScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { FormerHomeType } from './former-home.type.js';
import { HeirType } from './heir.type.js';
import { WorkerChangeType } from './person-change.type.js';
import { IdentityMatchType } from './identity-match.type.js';
import { PopulationStatusType, TakeOutType } from './population-status.type.js';
import { WorkerMergeType } from './worker-merge.type.js';
import { WorkerRefType } from './worker-ref.type.js';

@ObjectType('Worker', {
  description: 'A person of the registry: the NIK masked, the age instead of the birth date.',
})
export class WorkerType extends WorkerRefType {
  @Field(() => NikScalar, {
    nullable: true,
    description:
      'The NIK in full: of one worker at a time, to a key with the scope nik:read; null to everybody else.',
  })
  nik!: string | null;
  @Field(() => [String])
  nikWarnings!: string[];
  @Field(() => String, { nullable: true })
  birthPlace!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the name of the mother is registered; the name itself is revealed with the NIK alone.',
  })
  isMotherKnown!: boolean | null;
  @Field(() => MaritalStatus, { nullable: true })
  maritalStatus!: MaritalStatus | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The last two digits of the number of the family card; null: not known, or hidden from the role.',
  })
  familyCardMasked!: string | null;
  @Field(() => String, { nullable: true, description: 'The occupation by its code in KBJI 2014.' })
  occupationCode!: OccupationCode | null;
  @Field(() => String, { nullable: true })
  secondOccupation!: string | null;
  @Field(() => String, { nullable: true })
  secondOccupationCode!: OccupationCode | null;
  @Field(() => String, { nullable: true, description: 'Where the person works.' })
  workPlace!: string | null;
  @Field(() => Int, { nullable: true, description: 'Hours of work in a week.' })
  weeklyHours!: number | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String, { nullable: true, description: 'As E.164: +6281234567890.' })
  phone!: string | null;
  @Field(() => RegionRefType, { nullable: true })
  district!: RegionRefType | null;
  @Field(() => RegionRefType)
  regency!: RegionRefType;
  @Field(() => PersonStatus, { description: 'As the newest fact that is known says.' })
  status!: PersonStatus;
  @Field(() => [PopulationStatusType], {
    nullable: true,
    description: 'What is known of where the person is or of the death, the newest fact first.',
  })
  populationStatuses!: PopulationStatusType[] | null;
  @Field(() => [FormerHomeType], {
    nullable: true,
    description: 'Where the person lived and on which family card before, the last first.',
  })
  formerHomes!: FormerHomeType[] | null;
  @Field(() => [HeirType], {
    nullable: true,
    description: 'Who would be heirs, in the order of the law; null where the role is not told.',
  })
  heirs!: HeirType[] | null;
  @Field(() => IdentityMatchType, {
    nullable: true,
    description: 'Whether the population register knows the person as registered; null without a NIK.',
  })
  identityMatch!: IdentityMatchType | null;
  @Field(() => TakeOutType, {
    nullable: true,
    description: 'Where the status ends memberships: until when cover goes, and what remains.',
  })
  takeOut!: TakeOutType | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the record may be of somebody who is registered twice, here or elsewhere, and nobody has compared both yet.',
  })
  awaitsDuplicateCheck!: boolean | null;
  @Field(() => [WorkerMergeType], {
    description: 'The merges with another record of the same person, the last first.',
  })
  merges!: WorkerMergeType[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when the data are worked with no further than the law asks, as the person asked.',
  })
  restrictedOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'The latest observation.' })
  decile!: number | null;
  @Field(() => DecileSource, { nullable: true })
  decileSource!: DecileSource | null;
  @Field(() => DateScalar, { nullable: true })
  decileObservedOn!: string | null;
  @Field(() => [WorkerMembershipType], { description: "Those that the jurisdiction's agreements pay for." })
  memberships!: WorkerMembershipType[];
  @Field(() => [WorkerChangeType], {
    nullable: true,
    description:
      'What was changed of the record, the last change first; null for who neither corrects the record nor watches over that.',
  })
  changes!: WorkerChangeType[] | null;
  @Field(() => Int)
  version!: number;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
}

@ObjectType('RevealedIdentity')
export class RevealedIdentityType {
  @Field(() => ID)
  workerId!: string;
  @Field(() => NikScalar, { nullable: true })
  nik!: string | null;
  @Field(() => String, { nullable: true, description: 'The number of the family card.' })
  familyCard!: string | null;
  @Field(() => DateScalar)
  birthDate!: string;
  @Field(() => String, { nullable: true })
  motherName!: string | null;
}

@InputType()
export class CreateWorkerInput implements Record<keyof CreateWorker, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  fullName!: string;
  @Field(() => String, { nullable: true })
  nik!: string | null;
  @Field(() => DateScalar)
  birthDate!: string;
  @Field(() => Sex)
  sex!: Sex;
  @Field(() => String, { nullable: true })
  birthPlace!: string | null;
  @Field(() => String, { nullable: true })
  motherName!: string | null;
  @Field(() => MaritalStatus, { nullable: true })
  maritalStatus!: MaritalStatus | null;
  @Field(() => String, { nullable: true, description: 'The number of the family card: 16 digits.' })
  familyCard!: string | null;
  @Field(() => String, { nullable: true })
  occupation!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'KBJI 2014; without one the words of the occupation tell it.',
  })
  occupationCode!: OccupationCode | null;
  @Field(() => String, { nullable: true })
  secondOccupation!: string | null;
  @Field(() => String, { nullable: true })
  secondOccupationCode!: OccupationCode | null;
  @Field(() => String, { nullable: true })
  workPlace!: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 168.' })
  weeklyHours!: number | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => ID)
  villageId!: string;
  @Field(() => Int, { nullable: true })
  decile!: number | null;
  @Field(() => DecileSource, { nullable: true })
  decileSource!: DecileSource | null;
  @Field(() => DateScalar, { nullable: true })
  decileObservedOn!: string | null;
}

@InputType()
export class UpdateWorkerInput implements Record<keyof UpdateWorker, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { nullable: true })
  fullName!: string | undefined;
  @Field(() => String, { nullable: true })
  nik!: string | undefined;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Changes to carry out a correction that the person has asked for.',
  })
  birthDate!: string | undefined;
  @Field(() => Sex, { nullable: true })
  sex!: Sex | undefined;
  @Field(() => ID, {
    nullable: true,
    description: 'The open correction that is carried out by a change of birth date or sex.',
  })
  personRequestId!: string | undefined;
  @Field(() => String, { nullable: true })
  birthPlace!: string | null | undefined;
  @Field(() => String, { nullable: true })
  motherName!: string | undefined;
  @Field(() => MaritalStatus, { nullable: true })
  maritalStatus!: MaritalStatus | null | undefined;
  @Field(() => String, { nullable: true })
  familyCard!: string | undefined;
  @Field(() => String, { nullable: true })
  occupation!: string | null | undefined;
  @Field(() => String, {
    nullable: true,
    description: 'KBJI 2014; null: as the words of the occupation tell it.',
  })
  occupationCode!: OccupationCode | null | undefined;
  @Field(() => String, { nullable: true })
  secondOccupation!: string | null | undefined;
  @Field(() => String, { nullable: true })
  secondOccupationCode!: OccupationCode | null | undefined;
  @Field(() => String, { nullable: true })
  workPlace!: string | null | undefined;
  @Field(() => Int, { nullable: true })
  weeklyHours!: number | null | undefined;
  @Field(() => String, { nullable: true })
  address!: string | null | undefined;
  @Field(() => String, { nullable: true })
  phone!: string | null | undefined;
  @Field(() => ID, { nullable: true })
  villageId!: string | undefined;
}

@InputType()
export class LiftRestrictionInput implements Record<keyof LiftRestriction, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { description: 'Why it ends; kept in the trail.' })
  reason!: string;
}

@InputType()
export class RevealNikInput implements Record<keyof RevealNik, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  workerId!: string;
  @Field(() => String, { description: 'Why the number must be seen; kept in the trail.' })
  reason!: string;
}

export const WorkerConnection = connectionOf(WorkerType, 'Worker');
/** REGISTERED: of those alone who have no NIK yet. */
export const WorkerOrderField = { FULL_NAME: 'FULL_NAME', REGISTERED: 'REGISTERED' } as const;
export type WorkerOrderField = keyof typeof WorkerOrderField;
export const WorkerOrder = orderOf('Worker', WorkerOrderField);
